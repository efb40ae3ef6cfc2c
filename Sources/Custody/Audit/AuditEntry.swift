/// One entry of the audit chain: an event, its time, and its place.
package struct AuditEntry: Hashable, Sendable {
    /// The times that an entry can have, in milliseconds since 1970, UTC: through the last of the year 9999, which RFC 3339 can
    /// write. A clock of ours shows no other, and no sum with one of these overflows.
    package static let times: ClosedRange<Int64> = 0...253_402_300_799_999

    /// 1 for the first entry.
    package let sequence: Int
    /// Milliseconds since 1970, UTC; never earlier than the entry before.
    package let time: Int64
    package let kind: AuditKind
    /// An object; see `AuditEvent`.
    package let facts: JSONValue
    /// The digest of the entry before; 32 zero bytes for the first.
    package let previous: ContentDigest
    /// The digest of this entry: of everything above.
    package let digest: ContentDigest

    /// Keeps a digest of an entry from being mistaken for the digest of any other kind of document.
    private static let domain = Array("usher-audit-entry-1\n".utf8)

    /// The next entry after one with the digest `previous`.
    init(sequence: Int, time: Int64, kind: AuditKind, facts: JSONValue, previous: ContentDigest) {
        self.sequence = sequence
        self.time = time
        self.kind = kind
        // Canonical order, so that an entry that was written and read again is the same entry.
        self.facts = .object((facts.members ?? []).sorted { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) })
        self.previous = previous
        let core = AuditEntry.core(sequence, time, kind, facts, previous)
        self.digest = ContentDigest(of: AuditEntry.domain + CanonicalJSON.encode(.object(core)))
    }

    /// The row of the chain's file: canonical JSON and a line feed.
    package var row: [UInt8] {
        let core = AuditEntry.core(sequence, time, kind, facts, previous)
        return CanonicalJSON.encode(.object(core + [JSONMember("digest", .string(digest.hex))])) + [UInt8(ascii: "\n")]
    }

    private static func core(
        _ sequence: Int, _ time: Int64, _ kind: AuditKind, _ facts: JSONValue, _ previous: ContentDigest
    ) -> [JSONMember] {
        [
            JSONMember("seq", .integer(Int64(sequence))), JSONMember("time", .integer(time)),
            JSONMember("kind", .string(kind.rawValue)), JSONMember("facts", facts),
            JSONMember("previous", .string(previous.hex)),
        ]
    }
}
