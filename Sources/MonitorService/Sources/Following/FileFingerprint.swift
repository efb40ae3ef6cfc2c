import Custody

/// How a file begins. A log only ever grows at its end, so its beginning tells it from every other, in a copy and in a
/// compressed one too.
struct FileFingerprint: Hashable, Sendable {
    /// Bytes that are looked at, at most.
    static let longest = 1024

    /// Bytes that were there to be looked at.
    let length: Int
    let digest: ContentDigest
    /// Enough, with an end of a line, to recognise a file among others. A piece of a line, or the end of one, says too little.
    var isTelling: Bool { length >= FileFingerprint.longest || length >= 64 && holdsLineFeed }
    let holdsLineFeed: Bool

    /// Of the first up to `longest` bytes of a file.
    init(of beginning: [UInt8]) {
        length = beginning.count
        digest = ContentDigest(of: beginning)
        holdsLineFeed = beginning.contains(UInt8(ascii: "\n"))
    }

    /// One that was kept.
    init(digest: ContentDigest, length: Int, holdsLineFeed: Bool) {
        self.length = length
        self.digest = digest
        self.holdsLineFeed = holdsLineFeed
    }

    /// Whether a file that begins with `beginning` is this one, as it was or grown.
    func matches(_ beginning: [UInt8]) -> Bool {
        guard beginning.count >= length else { return false }
        return ContentDigest(of: Array(beginning.prefix(length))) == digest
    }
}
