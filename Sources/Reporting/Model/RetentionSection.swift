/// How long what is kept is kept.
package struct RetentionSection: Hashable, Sendable, Codable {
    /// As signed, counted from the review.
    package var evidenceDays: Int
    package var reportDays: Int
    package var registerYears: Int
    /// What came of the case, and who decided it; absent while it is open.
    package var outcome: OutcomeRow?
    /// Everything that has been asked to be kept.
    package var holds: [HoldRow]
}

/// What came of the case.
package struct OutcomeRow: Hashable, Sendable, Codable {
    package var outcome: String
    package var reason: String
    package var signed: SignedRow
    /// Everybody who signed it, by principal.
    package var principals: [String]
    /// The last day on which the evidence and the report are kept, unless a hold is in force.
    package var evidenceUntil: ReportDay
    package var reportUntil: ReportDay
}

/// Nothing is destroyed while one of these is in force.
package struct HoldRow: Hashable, Sendable, Codable {
    package var reason: String
    package var signed: SignedRow
    /// Absent while it is in force.
    package var released: SignedRow?
}
