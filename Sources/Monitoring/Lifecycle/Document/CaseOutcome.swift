/// What came of a case. It decides how long the evidence is kept (law page 2.5).
package enum CaseOutcome: String, Hashable, Sendable, CaseIterable {
    case noCase = "no_case"
    case informal
    case warning
    /// A dismissal, an appeal, or a claim before a tribunal.
    case proceedings
    /// A child-protection concern: the evidence leaves this system for the designated safeguarding lead's own file.
    case safeguarding
}
