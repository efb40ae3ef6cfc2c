import FlowModel
import Monitoring

/// One strip for every day that is no weekend and no holiday, and for every other one on which something was planned or recorded.
enum DayPictures {
    static func strips(_ material: ReportMaterial, _ assessment: UsageAssessment) -> [DayStrip] {
        let forms = Dictionary(assessment.evidence.map { ($0.ordinal, $0.form) }) { first, _ in first }
        let episodes = assessment.account.episodes.enumerated().map { index, episode in
            drawn(index + 1, episode, forms: forms)
        }
        let left = assessment.lessons.filter { DomainWords.notAssessed($0.disposition) != nil }.map(\.lesson.interval)
        return material.plans.sorted { $0.date < $1.date }.compactMap { plan in
            strip(plan, material, episodes, assessment.gaps, notAssessed: Set(left))
        }
    }

    /// A day as it was planned, without anything that was recorded.
    static func plain(_ plan: DayPlan) -> DayStrip {
        DayStrip(
            date: ReportBuilder.day(plan.date), kind: kind(plan), bands: plan.periods.map { band($0) }, episodes: [],
            gaps: [],
            edges: [])
    }

    private static func kind(_ plan: DayPlan) -> String {
        DomainWords.of(plan.kind) + (plan.label.isEmpty || plan.kind == .teaching ? "" : ": \(plan.label)")
    }

    private static func strip(
        _ plan: DayPlan, _ material: ReportMaterial, _ episodes: [StripEpisode], _ gaps: [GapFacts],
        notAssessed: Set<Interval>
    ) -> DayStrip? {
        guard let whole = CivilTime.day(plan.date), whole.overlap(with: material.window) != nil else { return nil }
        let today = episodes.filter {
            $0.end.milliseconds >= whole.start.milliseconds && $0.start.milliseconds < whole.end.milliseconds
        }
        let isSchoolDay = plan.kind != .weekend && plan.kind != .holiday
        guard isSchoolDay || !plan.periods.isEmpty || !today.isEmpty else { return nil }
        let missing = IntervalSet(gaps.map(\.interval)).clipped(to: whole).intervals
        return DayStrip(
            date: ReportBuilder.day(plan.date), kind: kind(plan),
            bands: plan.periods.map { band($0, notAssessed: notAssessed) }, episodes: today,
            gaps: plan.periods.isEmpty
                ? []
                : missing.map {
                    StripGap(start: ReportBuilder.moment($0.start), end: ReportBuilder.moment($0.end))
                }, edges: edges(material, in: whole))
    }

    /// - Parameter notAssessed: lessons that the rule left out, such as those with nothing left without their edges.
    private static func band(_ period: ScheduledPeriod, notAssessed: Set<Interval> = []) -> StripBand {
        let isAssessed = period.standing.isAssessed && !notAssessed.contains(period.interval)
        let kind: StripBandKind = period.countsAsLesson ? (isAssessed ? .lesson : .lessonNotAssessed) : .other
        return StripBand(
            start: ReportBuilder.moment(period.interval.start), end: ReportBuilder.moment(period.interval.end),
            label: period.label, kind: kind)
    }

    private static func drawn(_ number: Int, _ episode: UsageEpisode, forms: [Int: FlowForm]) -> StripEpisode {
        let isSure = episode.attribution == .authenticatedOwnDevice
        let hasTunnel = episode.evidence.contains { forms[$0] == .tunnel }
        let pattern: StripPattern =
            switch episode.kind {
            case .use: isSure ? .possible : .weak
            case .contact: isSure && hasTunnel ? .open : .weak
            }
        return StripEpisode(
            number: number, start: ReportBuilder.moment(episode.span.start),
            end: ReportBuilder.moment(episode.span.end), service: episode.service.text,
            active: ReportBuilder.range(activeTime(of: [episode], in: episode.span)),
            counted: pattern == .possible ? EpisodeSection.counted(in: episode) : [], pattern: pattern)
    }

    private static func edges(_ material: ReportMaterial, in day: Interval) -> [StripEdge] {
        [(material.effectiveOpening, "monitoring in effect"), (material.effectiveClosing, "end of monitoring")]
            .filter { day.contains($0.0) }
            .map { StripEdge(at: ReportBuilder.moment($0.0), label: $0.1) }
    }
}
