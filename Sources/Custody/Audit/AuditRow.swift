/// One row of a chain's file as it was found, before anything is believed.
struct AuditRow {
    /// What the row says of itself; its digest is recomputed.
    let entry: AuditEntry
    /// The digest that the row claims.
    let claimed: ContentDigest

    /// Longer than any entry of ours.
    static let longestRow = 64 << 10

    /// Reads a row without its line feed; nil when it is not exactly what `AuditEntry.row` writes for some entry.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONParser.parse(bytes, limit: AuditRow.longestRow),
            CanonicalJSON.encode(value) == bytes, value.members?.count == 6,
            let sequence = value["seq"]?.integer, let time = value["time"]?.integer, AuditEntry.times.contains(time),
            let kind = value["kind"]?.string.flatMap(AuditKind.init(rawValue:)),
            let facts = value["facts"], facts.members != nil,
            let previous = value["previous"]?.string.flatMap(ContentDigest.init(hex:)),
            let claimed = value["digest"]?.string.flatMap(ContentDigest.init(hex:))
        else { return nil }
        self.entry = AuditEntry(sequence: Int(sequence), time: time, kind: kind, facts: facts, previous: previous)
        self.claimed = claimed
    }
}
