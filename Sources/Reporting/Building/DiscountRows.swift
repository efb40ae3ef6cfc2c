import Monitoring

/// Discounts as rows, one for each rule.
enum DiscountRows {
    /// In the order in which the rules are listed.
    static func gathered(_ discounts: [Discount]) -> [DiscountRow] {
        DiscountReason.allCases.compactMap { reason in
            let rows = Set(discounts.filter { $0.reason == reason }.flatMap(\.evidence)).sorted()
            return rows.isEmpty
                ? nil : DiscountRow(rule: reason.rawValue, meaning: DomainWords.of(reason), evidence: rows)
        }
    }
}
