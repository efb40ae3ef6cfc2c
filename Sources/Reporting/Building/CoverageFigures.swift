import FlowModel
import Monitoring

/// Section 5.
enum CoverageFigures {
    static func section(
        _ material: ReportMaterial, _ assessment: UsageAssessment, lessons: [LessonRow]
    ) -> ReportCoverage {
        let assessed = lessons.filter { $0.outcome != .notAssessed && $0.outcome != .noData }
        let looked = IntervalSet(assessment.lessons.compactMap(\.assessed))
        let missing = IntervalSet(assessment.gaps.map(\.interval)).intersection(looked)
        return ReportCoverage(
            assessedLessons: assessed.count,
            assessedMinutes: Int(time(of: assessed, assessment) / 60_000),
            lessonsNotAssessed: lessons.count - assessed.count,
            minutesWithoutData: Int((missing.milliseconds + 59_999) / 60_000),
            attribution: attribution(assessment.evidence), sources: material.sources.map(source),
            gaps: assessment.gaps.compactMap { gap($0, window: material.window) })
    }

    /// Milliseconds, without the edges in which nothing counts.
    private static func time(of assessed: [LessonRow], _ assessment: UsageAssessment) -> Int64 {
        let numbers = Set(assessed.map(\.number))
        return assessment.lessons.enumerated().filter { numbers.contains($0.offset + 1) }
            .reduce(0) { $0 + ($1.element.assessed?.milliseconds ?? 0) }
    }

    private static func attribution(_ evidence: [EvidenceFlow]) -> String {
        guard let weakest = evidence.map(\.attribution).max() else {
            return
                "No line of the sources was kept. Only lines that carry one of the signed names or devices are read beyond that field."
        }
        return
            "Every kept line carries one of the signed names or devices. The weakest attribution among them is grade \(weakest.rawValue) (see the glossary)."
    }

    private static func source(_ source: SourceFacts) -> SourceRow {
        SourceRow(
            name: source.name, form: source.form, firstLine: source.span.map { ReportBuilder.moment($0.start) },
            lastLine: source.span.map { ReportBuilder.moment($0.end) }, linesRead: source.linesRead,
            linesKept: source.linesKept,
            refused: source.refused.sorted { $0.key < $1.key }.map { CountedReason(reason: $0.key, count: $0.value) },
            clock: source.clock)
    }

    private static func gap(_ gap: GapFacts, window: Interval) -> CoverageGap? {
        guard let interval = gap.interval.overlap(with: window) else { return nil }
        return CoverageGap(
            start: ReportBuilder.moment(interval.start), end: ReportBuilder.moment(interval.end), source: gap.source,
            reason: gap.reason)
    }
}
