/// Section 8: active time against the threshold that the governors adopted, if they did.
package struct ExcessSection: Hashable, Sendable, Codable {
    package var applied: Bool
    /// Why the rule was or was not applied, and which time it looks at.
    package var note: String
    /// The adopted threshold in words, with its minute reference and dates; absent when there is none.
    package var threshold: String?
    package var rows: [ExcessRow]
}

/// One day, or one run of school days, against its limit.
package struct ExcessRow: Hashable, Sendable, Codable {
    package var from: ReportDay
    package var through: ReportDay
    package var active: ActiveRange
    package var limitMinutes: Int
    package var outcome: ExcessOutcome
    /// The reference of the finding; present only when it is for review.
    package var finding: String?
    /// The decisions about the finding, oldest first; the last is in force.
    package var dispositions: [DispositionRow]
    package var evidence: [Int]

    /// Of a day without a finding, the times in which the sources delivered nothing; absent when there are none.
    package var reason: String?

    /// Whether it is about a single day; otherwise about ten.
    var isOneDay: Bool { from == through }

    /// Put up for review, and nobody has decided on it.
    var isOpen: Bool { outcome == .forReview && dispositions.isEmpty }
}

/// How the lower end of the range stands to the limit. A day with less, and with times of which nothing is known, is not assessed.
package enum ExcessOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    case forReview = "for-review"
    case withinLimit = "within-limit"
    case notAssessed = "not-assessed"
}
