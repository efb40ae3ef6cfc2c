/// What a person outside the server signs and keeps, so that nobody can cut or rewrite the chain behind it: how many
/// entries it has and the digest of the last.
package struct Checkpoint: Hashable, Sendable {
    private static let format = "usher-checkpoint-1"

    package let school: String
    package let isRehearsal: Bool
    /// At least 1.
    package let entries: Int
    /// The digest of entry number `entries`.
    package let head: ContentDigest
    /// Milliseconds since 1970, UTC; not before that entry.
    package let time: Int64

    package init(school: String, isRehearsal: Bool, entries: Int, head: ContentDigest, time: Int64) {
        self.school = school
        self.isRehearsal = isRehearsal
        self.entries = entries
        self.head = head
        self.time = time
    }

    /// The bytes to sign: canonical JSON and a line feed.
    package var bytes: [UInt8] {
        let document: JSONValue = [
            "format": .string(Checkpoint.format), "school": .string(school), "rehearsal": .bool(isRehearsal),
            "entries": .integer(Int64(entries)), "head": .string(head.hex), "time": .integer(time),
        ]
        return CanonicalJSON.encode(document) + [UInt8(ascii: "\n")]
    }

    /// Reads exactly what `bytes` writes; nil for anything else.
    package init?(bytes: [UInt8]) {
        guard let value = try? JSONParser.parse(bytes), value["format"]?.string == Checkpoint.format,
            let school = value["school"]?.string, let isRehearsal = value["rehearsal"]?.bool,
            let entries = value["entries"]?.integer, entries >= 1, let time = value["time"]?.integer,
            let head = value["head"]?.string.flatMap(ContentDigest.init(hex:))
        else { return nil }
        self.init(school: school, isRehearsal: isRehearsal, entries: Int(entries), head: head, time: time)
        guard self.bytes == bytes else { return nil }
    }
}
