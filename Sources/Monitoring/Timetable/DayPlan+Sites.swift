import FlowModel

/// An authorisation names the sites for which it was given (law page 2.1 row 1).
extension DayPlan {
    /// The plan with nothing to assess at other sites, nor where the timetable does not say at which site it was. Of a day that was
    /// spent at other sites alone no hour is left.
    ///
    /// - Parameter sites: as signed; empty fields of the timetable are none of them.
    package func limited(to sites: Set<String>) -> DayPlan {
        let sited = periods.filter { !$0.site.isEmpty }
        let isElsewhere = !sited.isEmpty && !sited.contains { sites.contains($0.site) }
        let others = IntervalSet(sited.filter { !sites.contains($0.site) }.map(\.interval))
        return DayPlan(
            date: date, kind: kind, label: label, week: week, cycleDay: cycleDay,
            periods: periods.map { $0.limited(to: sites) },
            workingHours: isElsewhere ? .empty : workingHours.subtracting(others),
            onSite: isElsewhere ? .empty : onSite.subtracting(others), gap: gap)
    }
}

extension ScheduledPeriod {
    fileprivate func limited(to sites: Set<String>) -> ScheduledPeriod {
        guard isAssessedLesson, !sites.contains(site) else { return self }
        return ScheduledPeriod(
            interval: interval, date: date, label: label, kind: kind, site: site, citation: citation,
            countsAsLesson: countsAsLesson, standing: .notAssessed(reason: .otherSite))
    }
}
