import Monitoring

/// The sentences of the summary about lessons that were put up for review: what waits for a person, and what a person has
/// signed. Nobody may read on page 1 that a row is open when it was decided.
enum SummaryDecisions {
    /// Undecided lessons first, then one sentence for each kind of decision in force.
    static func points(_ review: [LessonRow], of assessed: Int, _ material: ReportMaterial) -> [SummaryPoint] {
        let open = review.filter(\.isOpen)
        let undecided =
            open.isEmpty ? [] : [point("\(found(open, of: assessed, material)) For human review.", open)]
        return undecided
            + decided(review).map { words, rows in
                point(
                    "\(found(rows, of: assessed, material)) The investigator has signed: \(words).", rows)
            }
    }

    /// That nothing is open, and nothing was decided to be use; nil where something is, or was.
    static func allSettled(_ review: [LessonRow]) -> SummaryPoint? {
        guard !review.isEmpty else {
            return point("No lesson has activity that is long enough to be put up for review.", [])
        }
        let judgements = review.map { $0.dispositions.last?.judgement }
        guard judgements.allSatisfy({ $0 == .notUse || $0 == .notAttributable }) else { return nil }
        return point(
            "Every lesson that was put up for review has been decided on, and none as use by this person.", [])
    }

    /// In the order of the judgements, then of who taught.
    private static func decided(_ review: [LessonRow]) -> [(words: String, rows: [LessonRow])] {
        let teachings: [TeachingCheck?] = TeachingCheck.allCases + [nil]
        return FindingJudgement.allCases.flatMap { judgement in
            teachings.compactMap { teaching in
                let rows = review.filter {
                    $0.dispositions.last?.judgement == judgement && $0.dispositions.last?.teaching == teaching
                }
                return rows.isEmpty ? nil : (Wording.of(judgement, teaching), rows)
            }
        }
    }

    private static func found(_ rows: [LessonRow], of assessed: Int, _ material: ReportMaterial) -> String {
        let names = Set(rows.flatMap(\.services)).sorted().map { identifier in
            material.services.first { $0.id.text == identifier }?.name ?? identifier
        }
        let sum = rows.count == 1 ? "" : " in all, added up to the second before rounding to whole minutes"
        return
            "In \(rows.count) of \(assessed) monitored lessons the records show activity of \(total(rows).sentence) minutes\(sum) (\(names.joined(separator: ", ")))."
    }

    private static func total(_ rows: [LessonRow]) -> ActiveRange {
        ActiveRange(
            lowMilliseconds: rows.reduce(0) { $0 + $1.active.lowMilliseconds },
            highMilliseconds: rows.reduce(0) { $0 + $1.active.highMilliseconds })
    }

    private static func point(_ text: String, _ lessons: [LessonRow]) -> SummaryPoint {
        SummaryPoint(text: text, evidence: Set(lessons.flatMap(\.evidence)).sorted())
    }
}
