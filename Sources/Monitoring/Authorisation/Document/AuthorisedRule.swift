/// Row 8: which clause of the policy findings may be made under.
package enum AuthorisedRule: String, Hashable, Sendable, CaseIterable {
    /// Policy 5.5.
    case lessonUse = "lesson_use"
    /// Policy 3.1. Needs a threshold that the governors adopted before (row 9).
    case excessive

    package var clause: PolicyClause {
        switch self {
        case .lessonUse: .lessonTime
        case .excessive: .excessiveUse
        }
    }
}
