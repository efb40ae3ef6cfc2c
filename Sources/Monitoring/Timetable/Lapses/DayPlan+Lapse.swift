import FlowModel

/// A plan can lose time, and never gain any.
extension DayPlan {
    /// The plan without a time that had passed before the plan was fixed.
    package func without(_ missed: Interval) -> DayPlan {
        let past = { (times: IntervalSet) in times.clipped(to: missed) }
        let lessons = past(IntervalSet(assessedLessons.map(\.interval))).intervals
        return without(
            DayLapse(
                date: date, lessons: lessons.map { LessonLapse(interval: $0, reason: .fixedLate) },
                workingHours: past(workingHours), onSite: past(onSite)))
    }

    /// The plan without what fell away. A lesson of which a part did stands in pieces.
    package func without(_ lapse: DayLapse) -> DayPlan {
        DayPlan(
            date: date, kind: kind, label: label, week: week, cycleDay: cycleDay,
            periods: periods.flatMap { $0.without(lapse.lessons) },
            workingHours: workingHours.subtracting(lapse.workingHours), onSite: onSite.subtracting(lapse.onSite),
            gap: gap)
    }
}

extension ScheduledPeriod {
    fileprivate func without(_ lapses: [LessonLapse]) -> [ScheduledPeriod] {
        guard isAssessedLesson else { return [self] }
        let lost = lapses.compactMap { lapse in
            lapse.interval.overlap(with: interval).map { piece($0, .notAssessed(reason: lapse.reason)) }
        }
        guard !lost.isEmpty else { return [self] }
        let kept = IntervalSet([interval]).subtracting(IntervalSet(lost.map(\.interval)))
        return (lost + kept.intervals.map { piece($0, .assessed) }).sorted { $0.interval.start < $1.interval.start }
    }

    private func piece(_ interval: Interval, _ standing: Standing) -> ScheduledPeriod {
        ScheduledPeriod(
            interval: interval, date: date, label: label, kind: kind, site: site, citation: citation,
            countsAsLesson: countsAsLesson, standing: standing)
    }
}
