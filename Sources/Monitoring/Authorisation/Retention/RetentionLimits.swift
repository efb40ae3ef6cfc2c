import Custody

/// How long things may be kept at most after the review (row 34, law page 2.5). The governing body adopts its own limits in a
/// minute and the Chair signs them; until then `standard` holds.
package struct RetentionLimits: Hashable, Sendable {
    /// The decision of the governing body.
    package struct Adoption: Hashable, Sendable {
        package let minuteReference: String
        package let adoptedOn: CivilDate
    }

    /// Nil for `standard`.
    package let adoption: Adoption?
    /// Sealed evidence after a review that found no case to answer, in days.
    package let noCaseDays: Int
    package let informalDays: Int
    /// The life of the longest warning.
    package let warningDays: Int
    /// After proceedings have ended: a hold keeps the evidence until then.
    package let proceedingsDays: Int
    /// The report, in days, whatever the outcome.
    package let reportDays: Int
    /// The line in the register of authorisations, in years.
    package let registerYears: Int

    /// The law page's: 30 days without a case; six months for an informal outcome; two years, the life of a final warning;
    /// six months to claim, twelve weeks of conciliation and four weeks for proceedings; six years, the limitation period,
    /// for the register. The report is kept as long as a warning can be.
    package static let standard = RetentionLimits(
        adoption: nil, noCaseDays: 30, informalDays: 183, warningDays: 730, proceedingsDays: 183 + 84 + 28,
        reportDays: 730, registerYears: 6)

    /// In days after the review; nil where evidence stays until somebody releases it by hand, as after a child-protection
    /// concern: it leaves this system for another file.
    package func evidenceDays(for outcome: CaseOutcome) -> Int? {
        switch outcome {
        case .noCase: noCaseDays
        case .informal: informalDays
        case .warning: warningDays
        case .proceedings: proceedingsDays
        case .safeguarding: nil
        }
    }

    /// What an authorisation can plan for at most, since nobody knows the outcome yet.
    package var longestEvidenceDays: Int {
        CaseOutcome.allCases.compactMap(evidenceDays).reduce(0, max)
    }
}
