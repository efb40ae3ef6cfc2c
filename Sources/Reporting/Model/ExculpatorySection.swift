/// Section 10: what speaks for the person, looked for as carefully as what does not (Acas).
package struct ExculpatorySection: Hashable, Sendable, Codable {
    /// Numbers of the assessed lessons for which the records show nothing, also not at the edges.
    package var lessonsWithNothing: [Int]
    package var statements: [SummaryPoint]
    /// Every exchange that was set aside, by rule.
    package var discounts: [DiscountRow]
    /// Innocent explanations that a person should check before relying on any row.
    package var explanations: [String]
}
