/// Section 11: what the signed decisions establish, what they do not, and what speaks in mitigation (Acas). The rest of
/// the section is room to write.
package struct AssessmentSection: Hashable, Sendable, Codable {
    /// Findings that were decided to be use.
    package var established: [AssessmentRow]
    /// Findings that were decided to be anything else.
    package var notEstablished: [AssessmentRow]
    /// Findings that were use with a good reason.
    package var mitigation: [AssessmentRow]
    /// Findings that nobody has decided on: no more than observations.
    package var undecided: [AssessmentRow]
    /// Decisions about findings that this report does not have; they stay listed.
    package var unmatched: [UnmatchedDispositionRow]
}

/// One finding, with the decision in force.
package struct AssessmentRow: Hashable, Sendable, Codable {
    /// The finding's reference, `5.5@2026-04-28T08:00:00Z`.
    package var finding: String
    /// `L3: Tue 28 Apr, 09:00–10:00, Y4 English`, or the days.
    package var place: String
    package var text: String
    /// Absent where nobody has decided.
    package var disposition: DispositionRow?
    package var evidence: [Int]
}

/// A decision without a finding in this report.
package struct UnmatchedDispositionRow: Hashable, Sendable, Codable {
    package var finding: String
    package var disposition: DispositionRow
}
