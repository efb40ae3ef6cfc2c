/// What a named person made of one finding, and why (law page L8). A later one takes the place of an earlier one, which
/// stays listed.
package struct DispositionRow: Hashable, Sendable, Codable {
    package var judgement: FindingJudgement
    /// Whether the person taught in that lesson; present for findings under 5.5 only.
    package var teaching: TeachingCheck?
    package var reason: String
    package var signed: SignedRow
}

/// What the investigator decided. Only `use` makes an observation an established fact.
package enum FindingJudgement: String, Hashable, Sendable, Codable, CaseIterable {
    case use
    case notUse = "not-use"
    /// It was use, and there is a good reason for it.
    case explained
    case notAttributable = "not-attributable"
}

/// What the school's records of cover and absence say about the lesson.
package enum TeachingCheck: String, Hashable, Sendable, Codable, CaseIterable {
    case taught
    case covered
    case notChecked = "not-checked"
}
