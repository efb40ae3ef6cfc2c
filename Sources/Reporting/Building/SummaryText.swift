import Monitoring

/// Section 2. What was not found comes first, then what could not be assessed, then what was observed.
enum SummaryText {
    static func section(lessons: [LessonRow], episodes: [EpisodeRow], material: ReportMaterial) -> ReportSummary {
        ReportSummary(
            notFound: notFound(lessons), notAssessed: notAssessed(lessons),
            observed: observed(lessons, episodes, material))
    }

    private static func assessed(_ lessons: [LessonRow]) -> [LessonRow] {
        lessons.filter { $0.outcome != .notAssessed && $0.outcome != .noData }
    }

    private static func notFound(_ lessons: [LessonRow]) -> [SummaryPoint] {
        let assessed = assessed(lessons)
        guard !assessed.isEmpty else {
            return [point("No lesson of this person could be assessed in the monitored time.")]
        }
        let empty = assessed.filter { $0.outcome == .nothingObserved }
        let first =
            "In \(empty.count) of \(assessed.count) monitored lessons the records show no activity of the named services."
        guard !assessed.contains(where: { $0.outcome == .forReview }) else { return [point(first)] }
        return [point("No lesson has activity that is long enough to be put up for review."), point(first)]
    }

    private static func notAssessed(_ lessons: [LessonRow]) -> [SummaryPoint] {
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
        points.append(
            point(
                "Use over mobile data, a private network or an unmonitored device cannot be seen and was not assessed.")
        )
        return points
    }

    private static func observed(
        _ lessons: [LessonRow], _ episodes: [EpisodeRow], _ material: ReportMaterial
    ) -> [SummaryPoint] {
        let assessed = assessed(lessons)
        let review = assessed.filter { $0.outcome == .forReview }
        let traces = assessed.filter { $0.outcome == .trace }
        let apart = assessed.filter { $0.teachingServices != nil }
        var points: [SummaryPoint] = []
        if !review.isEmpty {
            let names = names(Set(review.flatMap(\.services)).sorted(), material)
            points.append(
                point(
                    "In \(review.count) of \(assessed.count) monitored lessons the records show \(total(review.map(\.active)).sentence) minutes of activity in all (\(names)). For human review.",
                    review))
        }
        if !traces.isEmpty {
            points.append(
                point(
                    "In \(PlainWords.count(traces.count, "lesson", "lessons")) there are traces: exchanges too short or too few to be called use. They are listed and not counted.",
                    traces))
        }
        if !apart.isEmpty {
            points.append(
                point(
                    "YouTube occurs in \(PlainWords.count(apart.count, "lesson", "lessons")). It is also a teaching tool; it is shown apart and not counted.",
                    apart))
        }
        if points.isEmpty { points.append(point("In monitored lessons nothing was observed.")) }
        return points
    }

    private static func point(_ text: String, _ lessons: [LessonRow] = []) -> SummaryPoint {
        SummaryPoint(text: text, evidence: Set(lessons.flatMap(\.evidence)).sorted())
    }

    private static func total(_ ranges: [ActiveRange]) -> ActiveRange {
        ActiveRange(
            lowMilliseconds: ranges.reduce(0) { $0 + $1.lowMilliseconds },
            highMilliseconds: ranges.reduce(0) { $0 + $1.highMilliseconds })
    }

    private static func names(_ identifiers: [String], _ material: ReportMaterial) -> String {
        identifiers.map { identifier in material.services.first { $0.id.text == identifier }?.name ?? identifier }
            .joined(separator: ", ")
    }
}
