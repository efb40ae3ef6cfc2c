import Custody

/// An export or a recording that somebody handed in: evidence that no running source wrote.
package struct ListedIntake: Hashable, Sendable {
    /// Milliseconds since 1970, UTC.
    package let time: Int64
    /// An export or a capture.
    package let kind: AuditKind
    package let source: String
    /// Of its bytes.
    package let digest: String
    /// How many lines of an export, or packets of a capture, there were.
    package let amount: Int64

    /// Nil when the facts are not those that this version writes.
    init?(_ entry: AuditEntry) {
        let counted = entry.kind == .importTaken ? "lines" : "frames"
        guard let source = entry.facts["source"]?.string, let digest = entry.facts["digest"]?.string,
            let amount = entry.facts[counted]?.integer
        else { return nil }
        self.time = entry.time
        self.kind = entry.kind
        self.source = source
        self.digest = digest
        self.amount = amount
    }
}
