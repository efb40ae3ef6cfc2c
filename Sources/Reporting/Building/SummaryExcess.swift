import Monitoring

/// The sentences of the summary about working days and periods of ten (policy 3.1). None where the rule was not applied.
enum SummaryExcess {
    /// What was not found comes first.
    static func notFound(_ excess: ExcessSection) -> [SummaryPoint] {
        guard excess.applied else { return [] }
        let review = excess.rows.filter { $0.outcome == .forReview }
        guard !review.isEmpty else { return [point("No working day or period is put up for review under policy 3.1.")] }
        let judgements = review.map { $0.dispositions.last?.judgement }
        guard judgements.allSatisfy({ $0 == .notUse || $0 == .notAttributable }) else { return [] }
        return [
            point(
                "Every working day and period that was put up for review has been decided on, and none as use by this person."
            )
        ]
    }

    static func notAssessed(_ excess: ExcessSection) -> [SummaryPoint] {
        let missing = excess.rows.filter { $0.outcome == .notAssessed }.count
        guard missing > 0 else { return [] }
        let days = PlainWords.count(missing, "working day", "working days")
        return [point("For \(days) the records are incomplete. Section 8 gives the times without data.")]
    }

    /// Undecided days first, then one sentence for each kind of decision in force; then the same of periods.
    static func observed(_ excess: ExcessSection) -> [SummaryPoint] {
        let review = excess.rows.filter { $0.outcome == .forReview }
        let days = excess.rows.count { $0.isOneDay }
        return points(review.filter(\.isOneDay)) { found(days: $0, of: days) }
            + points(review.filter { !$0.isOneDay }) { $0.map(found(period:)).joined(separator: " ") }
    }

    private static func points(_ review: [ExcessRow], _ sentence: ([ExcessRow]) -> String) -> [SummaryPoint] {
        let open = review.filter(\.isOpen)
        let undecided = open.isEmpty ? [] : [point("\(sentence(open)) For human review.", open)]
        return undecided
            + FindingJudgement.allCases.compactMap { judgement in
                let rows = review.filter { $0.dispositions.last?.judgement == judgement }
                guard !rows.isEmpty else { return nil }
                return point("\(sentence(rows)) The investigator has signed: \(Wording.of(judgement)).", rows)
            }
    }

    private static func found(days rows: [ExcessRow], of all: Int) -> String {
        let names = rows.map(FindingPlace.of).joined(separator: ", ")
        let total = ActiveRange(
            lowMilliseconds: rows.reduce(0) { $0 + $1.active.lowMilliseconds },
            highMilliseconds: rows.reduce(0) { $0 + $1.active.highMilliseconds })
        let limit = rows.first?.limitMinutes ?? 0
        let sum = rows.count == 1 ? "" : " in all, added up to the second before rounding to whole minutes"
        return
            "On \(rows.count) of \(all) working days (\(names)) the records show activity of \(total.sentence) minutes\(sum); the adopted threshold is \(limit) minutes a day."
    }

    private static func found(period row: ExcessRow) -> String {
        "In ten school days, \(FindingPlace.of(row)), the records show activity of \(row.active.sentence) minutes; the adopted threshold is \(row.limitMinutes) minutes."
    }

    private static func point(_ text: String, _ rows: [ExcessRow] = []) -> SummaryPoint {
        SummaryPoint(text: text, evidence: Set(rows.flatMap(\.evidence)).sorted())
    }
}
