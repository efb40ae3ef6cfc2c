import FlowModel

/// The name of one finding, the same in every report that is made of the same evidence: the clause, and when the lesson
/// (5.5) or the working day (3.1) begins, in UTC. `5.5@2026-04-28T08:00:00Z`. Ten days (3.1) are named by when the last of
/// them ends: they may begin with a day that is a finding by itself, and no decision may fall on the wrong one.
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

extension Finding {
    /// The name by which decisions and responses are about this finding.
    package var reference: FindingReference {
        if let lesson { return FindingReference(clause: clause, start: lesson.interval.start) }
        return FindingReference(clause: clause, start: isOneDay ? interval.start : interval.end)
    }

    /// Whether it is about a single working day; otherwise about ten.
    package var isOneDay: Bool { firstDay == lastDay }

    /// The civil date in London, as `lastDay`.
    package var firstDay: CivilDate { CivilTime.local(interval.start).date }

    /// The day of the last instant: working hours may last until midnight, and the end of the interval is not in it.
    package var lastDay: CivilDate { CivilTime.local(interval.end.adding(milliseconds: -1)).date }
}
