/// One episode or contact: exchanges with one service on one device, close together in time.
package struct EpisodeRow: Hashable, Sendable, Codable {
    /// 1, 2, 3 ...; cited as E1, E2, E3.
    package var number: Int
    package var kind: EpisodeKind
    /// Short name of the service.
    package var service: String
    /// 1 for the first device of the person that was seen, 2 for the next.
    package var device: Int
    package var start: Moment
    package var end: Moment
    package var active: ActiveRange
    /// In time order; none for a contact.
    package var counted: [CountedTime]
    package var evidenceGrade: String
    package var gradeReason: String
    package var attributionGrade: Int
    /// Annex rows whose start counts as something that a person did.
    package var marks: [Int]
    /// Annex rows that were set aside, by the rule that did so.
    package var discounts: [DiscountRow]
    /// All annex rows of the episode.
    package var evidence: [Int]
}

/// Whether the exchanges look like use.
package enum EpisodeKind: String, Hashable, Sendable, Codable, CaseIterable {
    case use
    /// Too little to call use: no minutes, never for review.
    case contact
}

/// Annex rows that one rule set aside, in the person's favour.
package struct DiscountRow: Hashable, Sendable, Codable {
    /// The rule's short name.
    package var rule: String
    package var meaning: String
    package var evidence: [Int]
}
