import Custody

/// A field that a copy leaves out, and why.
package struct AccessRemoval: Hashable, Sendable {
    private static let longestReason = 300

    package let path: String
    /// One plain sentence for the person.
    package let reason: String

    /// Nil when the path is none or the reason is empty, too long, or holds characters that cannot be seen.
    package init?(path: String, reason: String) {
        guard Disclosure.isPath(path), (1...Self.longestReason).contains(reason.count),
            reason.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }),
            reason.contains(where: { $0.isLetter })
        else { return nil }
        self.path = path
        self.reason = reason
    }

    /// Reads a row without its line feed; nil for anything that `row` does not write.
    package init?(parsing bytes: [UInt8]) {
        guard let document = try? JSONParser.parse(bytes, limit: Disclosure.longestRow),
            let path = document["path"]?.string, let reason = document["reason"]?.string
        else { return nil }
        self.init(path: path, reason: reason)
        guard row == bytes + [UInt8(ascii: "\n")] else { return nil }
    }

    /// Canonical JSON and a line feed.
    package var row: [UInt8] {
        CanonicalJSON.encode(["path": .string(path), "reason": .string(reason)]) + [UInt8(ascii: "\n")]
    }
}
