/// The clauses of the school's social-media policy that the product acts on.
package enum PolicyClause: String, Hashable, Sendable, CaseIterable {
    /// 3.1: excessive use of social media in school may result in disciplinary action.
    case excessiveUse = "3.1"
    /// 4.1: what social media means.
    case definition = "4.1"
    /// 5.4: communication through the school's own accounts is legitimate.
    case schoolAccounts = "5.4"
    /// 5.5: the use of social-media accounts during lesson time is not permitted.
    case lessonTime = "5.5"
    /// 11.1: monitoring, when the Principal reasonably believes that an employee has breached the policy.
    case monitoring = "11.1"
}
