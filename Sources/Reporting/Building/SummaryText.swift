import Monitoring

/// Section 2. What was not found comes first, then what could not be assessed, then what was observed.
enum SummaryText {
    /// - Parameter edges: by the numbers of lessons in which nothing else was observed.
    static func section(
        lessons: [LessonRow], edges: [Int: EdgeActivity], excess: ExcessSection, material: ReportMaterial
    ) -> ReportSummary {
        let asksOfLessons = material.authorisation.rules.contains(.lessonUse)
        let days = SummaryExcess.observed(excess)
        let seen = observed(lessons, edges, asksOfLessons, material)
        return ReportSummary(
            notFound: notFound(lessons, edges, asksOfLessons) + SummaryExcess.notFound(excess),
            notAssessed: notAssessed(lessons, SummaryExcess.notAssessed(excess)),
            observed: (seen.isEmpty && days.isEmpty ? nothing(lessons, edges) : seen) + days)
    }

    private static func assessed(_ lessons: [LessonRow]) -> [LessonRow] {
        lessons.filter { $0.outcome != .notAssessed && $0.outcome != .noData }
    }

    private static func notFound(
        _ lessons: [LessonRow], _ edges: [Int: EdgeActivity], _ asksOfLessons: Bool
    ) -> [SummaryPoint] {
        let assessed = assessed(lessons)
        guard !assessed.isEmpty else {
            return [point("No lesson of this person could be assessed in the monitored time.")]
        }
        let empty = assessed.filter { $0.outcome == .nothingObserved }
        let silent = empty.filter { edges[$0.number] == nil }
        let review =
            asksOfLessons ? SummaryDecisions.allSettled(assessed.filter { $0.outcome == .forReview }) : notAsked
        var points = [review].compactMap(\.self)
        if !silent.isEmpty {
            points.append(
                point(
                    "In \(silent.count) of \(assessed.count) monitored lessons the records show no activity of the named services."
                ))
        }
        return points + [atEdges(empty, edges)].compactMap(\.self)
    }

    private static let notAsked = point(
        "The authorisation does not ask about lesson time (policy 5.5): lessons are listed, and none is put up for review."
    )

    /// What was seen so near an edge that it does not count, said so that nobody denies it.
    static func atEdges(_ lessons: [LessonRow], _ edges: [Int: EdgeActivity]) -> SummaryPoint? {
        let found = lessons.filter { edges[$0.number] != nil }
        guard !found.isEmpty else { return nil }
        let names = found.map { "L\($0.number)" }.joined(separator: ", ")
        return SummaryPoint(
            text:
                "In \(PlainWords.count(found.count, "lesson", "lessons")) (\(names)) the records show nothing in the time that is assessed, but something at the edges, or just outside, where it does not count.",
            evidence: Set(found.flatMap { edges[$0.number]?.evidence ?? [] }).sorted())
    }

    private static func notAssessed(_ lessons: [LessonRow], _ days: [SummaryPoint]) -> [SummaryPoint] {
        let unknown = lessons.filter { $0.outcome == .notAssessed }.count
        let missing = lessons.filter { $0.outcome == .noData }.count
        var points: [SummaryPoint] = []
        if unknown > 0 {
            points.append(
                point(
                    "\(PlainWords.count(unknown, "lesson was", "lessons were")) not assessed: nothing is said about them. The lesson table gives each reason."
                ))
        }
        if missing > 0 {
            points.append(
                point(
                    "For \(PlainWords.count(missing, "lesson", "lessons")) the records are incomplete. No data does not mean no use, nor use."
                ))
        }
        points += days
        points.append(
            point(
                "Use over mobile data, a private network or an unmonitored device cannot be seen and was not assessed.")
        )
        return points
    }

    private static func observed(
        _ lessons: [LessonRow], _ edges: [Int: EdgeActivity], _ asksOfLessons: Bool, _ material: ReportMaterial
    ) -> [SummaryPoint] {
        let assessed = assessed(lessons)
        let traces = assessed.filter { $0.outcome == .trace }
        let apart = assessed.filter { $0.teachingServices != nil }
        var points = SummaryDecisions.points(
            assessed.filter { $0.outcome == .forReview }, of: assessed.count, material)
        points += SummaryTraces.points(traces, areJudged: asksOfLessons)
        if !apart.isEmpty {
            points.append(
                point(
                    "YouTube occurs in \(PlainWords.count(apart.count, "lesson", "lessons")). It is also a teaching tool; it is shown apart and not counted.",
                    apart))
        }
        return points
    }

    private static func nothing(_ lessons: [LessonRow], _ edges: [Int: EdgeActivity]) -> [SummaryPoint] {
        guard !assessed(lessons).isEmpty else { return [] }
        return [
            point(
                edges.isEmpty
                    ? "In monitored lessons nothing was observed."
                    : "In the assessed time of monitored lessons nothing was observed.")
        ]
    }

    private static func point(_ text: String, _ lessons: [LessonRow] = []) -> SummaryPoint {
        SummaryPoint(text: text, evidence: Set(lessons.flatMap(\.evidence)).sorted())
    }
}
