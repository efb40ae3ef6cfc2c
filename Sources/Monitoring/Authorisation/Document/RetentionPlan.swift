import Custody

/// Row 34: how long what is kept is kept, counted from the review.
package struct RetentionPlan: Hashable, Sendable {
    /// Sealed evidence, in days.
    package let evidenceDays: Int
    /// The report, in days.
    package let reportDays: Int
    /// The line in the register of authorisations, in years.
    package let registerYears: Int

    package init(evidenceDays: Int, reportDays: Int, registerYears: Int) {
        self.evidenceDays = evidenceDays
        self.reportDays = reportDays
        self.registerYears = registerYears
    }

    init?(_ reader: inout JSONObjectReader) {
        let evidence = RetentionPlan.number("evidence_days", in: RetentionPlan.evidenceRange, &reader)
        let report = RetentionPlan.number("report_days", in: RetentionPlan.reportRange, &reader)
        let register = RetentionPlan.number("register_years", in: RetentionPlan.registerRange, &reader)
        guard let evidence, let report, let register else { return nil }
        self.init(evidenceDays: evidence, reportDays: report, registerYears: register)
    }

    /// What anybody may plan at all; the governors' limits (`RetentionLimits`) are usually lower.
    static let evidenceRange: ClosedRange<Int64> = 1...1096
    static let reportRange: ClosedRange<Int64> = 1...2192
    static let registerRange: ClosedRange<Int64> = 3...6

    static func number(
        _ name: String, in range: ClosedRange<Int64>, _ reader: inout JSONObjectReader
    ) -> Int? {
        guard let number = reader.integer(name) else { return nil }
        guard range.contains(number) else {
            reader.refuse(name, "must be \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return Int(number)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("evidence_days", evidenceDays)
            $0.add("report_days", reportDays)
            $0.add("register_years", registerYears)
        }
    }
}
