import FlowModel

/// What the people of a case are told of it in `usher status`: that there is something to look at, and no detail.
package struct CaseNotice: Hashable, Sendable {
    package let authorisation: String
    package let phase: String
    package let closesAt: Timestamp
    /// When the next review is due, as a date; nil when none is.
    package let reviewDue: String?
    /// Findings that arose while the window was open.
    package let findings: Int
    package let lastFinding: Timestamp?

    package init(
        authorisation: String, phase: String, closesAt: Timestamp, reviewDue: String?, findings: Int,
        lastFinding: Timestamp?
    ) {
        self.authorisation = authorisation
        self.phase = phase
        self.closesAt = closesAt
        self.reviewDue = reviewDue
        self.findings = findings
        self.lastFinding = lastFinding
    }
}
