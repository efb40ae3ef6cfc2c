import Monitoring

/// Section 2 about lessons with traces alone.
enum SummaryTraces {
    /// - Parameter areJudged: whether the authorisation asks about lessons at all.
    static func points(_ traces: [LessonRow], areJudged: Bool) -> [SummaryPoint] {
        guard areJudged else {
            return [point(traces, "there are exchanges. They are listed and not judged.")].compactMap(\.self)
        }
        // Of grade D nothing is ever put up for review: there it is not said that there was little of it.
        let weak = traces.filter { $0.evidenceGrade == EvidenceGrade.d.rawValue }
        let slight = traces.filter { $0.evidenceGrade != EvidenceGrade.d.rawValue }
        return [
            point(
                slight,
                "there are traces: exchanges too short or too few to be called use, or such as other sites’ pages bring by themselves (a film in a lesson page). They are listed and not counted."
            ),
            point(
                weak,
                "there are exchanges that are never put up for review, however many they are: the log, the log-in or the device behind them does not show surely enough when they were, or whose (grade D). They are listed and not counted."
            ),
        ].compactMap(\.self)
    }

    private static func point(_ lessons: [LessonRow], _ sentence: String) -> SummaryPoint? {
        guard !lessons.isEmpty else { return nil }
        return SummaryPoint(
            text: "In \(PlainWords.count(lessons.count, "lesson", "lessons")) \(sentence)",
            evidence: Set(lessons.flatMap(\.evidence)).sorted())
    }
}
