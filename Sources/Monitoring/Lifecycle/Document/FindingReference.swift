import FlowModel

/// The name of one finding, the same in every report that is made of the same evidence: the clause, and when the lesson
/// (5.5) or the day or ten days (3.1) begins, in UTC. `5.5@2026-04-28T08:00:00Z`.
package struct FindingReference: Hashable, Sendable, CustomStringConvertible {
    package let clause: PolicyClause
    package let start: Timestamp

    package init(clause: PolicyClause, start: Timestamp) {
        self.clause = clause
        self.start = start
    }

    /// Reads what `description` writes; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let clause = PolicyClause(rawValue: String(parts[0])),
            let start = RFC3339.timestamp(String(parts[1]))
        else { return nil }
        self.init(clause: clause, start: start)
        guard description == text else { return nil }
    }

    package var description: String { "\(clause.rawValue)@\(RFC3339.text(start))" }
}
