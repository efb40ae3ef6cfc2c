/// That a field is there, and a digest that fixes what it says without telling it.
package struct Commitment: Hashable, Sendable {
    package let path: String
    package let digest: ContentDigest

    package init(path: String, digest: ContentDigest) {
        self.path = path
        self.digest = digest
    }

    /// `authorisation.grounds.2.date 5f2c...`, without a line feed.
    var line: String { "\(path) \(digest.hex)" }

    /// Reads what `line` writes; nil for anything else.
    init?(line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, Disclosure.isPath(String(parts[0])), let digest = ContentDigest(hex: String(parts[1]))
        else { return nil }
        self.init(path: String(parts[0]), digest: digest)
    }
}
