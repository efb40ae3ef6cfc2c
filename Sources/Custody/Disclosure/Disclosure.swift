/// One field of a document that can be handed out with or without it: where it stands, what it says, and the salt.
///
/// Whoever has this row can check it against the commitment; whoever has the commitment alone learns nothing.
package struct Disclosure: Hashable, Sendable {
    /// Far above the longest text of any document of ours.
    package static let longestRow = 64 << 10
    /// Keeps a commitment from being mistaken for the digest of any other kind of document.
    private static let domain = Array("usher-disclosure-1\n".utf8)

    /// Where the field stands: `authorisation.grounds.2.date`.
    package let path: String
    package let salt: DisclosureSalt
    package let value: JSONValue

    /// Nil when `path` is not one that a commitment can name.
    package init?(path: String, salt: DisclosureSalt, value: JSONValue) {
        guard Disclosure.isPath(path) else { return nil }
        self.path = path
        self.salt = salt
        // Canonical order, so that a field that was written and read again is the same field.
        self.value = (try? JSONParser.parse(CanonicalJSON.encode(value))) ?? value
    }

    /// Reads a row without its line feed; nil for anything that `row` does not write.
    package init?(parsing bytes: [UInt8]) {
        guard let document = try? JSONParser.parse(bytes, limit: Disclosure.longestRow),
            let path = document["path"]?.string, let value = document["value"],
            let salt = document["salt"]?.string.flatMap(Hexadecimal.decode).flatMap({ DisclosureSalt($0) })
        else { return nil }
        self.init(path: path, salt: salt, value: value)
        guard row == bytes + [UInt8(ascii: "\n")] else { return nil }
    }

    /// Canonical JSON and a line feed: `{"path":...,"salt":...,"value":...}`.
    package var row: [UInt8] {
        let document: JSONValue = [
            "path": .string(path), "salt": .string(Hexadecimal.encode(salt.bytes)), "value": value,
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    /// SHA-256 of `usher-disclosure-1`, a line feed, and the row with its line feed. Canonical JSON has one reading, so
    /// nothing can be moved between path, salt and value.
    package var commitment: Commitment {
        Commitment(path: path, digest: ContentDigest(of: Disclosure.domain + row))
    }

    /// Letters, digits, hyphens and underscores between single dots; at most 200 characters.
    package static func isPath(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return text.utf8.count <= 200
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                            true
                        default: false
                        }
                    }
            }
    }
}
