import Monitoring

/// The times at which one event takes place, before what is said of single occurrences.
struct SeriesExpansion {
    /// Nobody's timetable of this year begins earlier; to count from there would only cost time.
    private static let longestPast = 5 * 366
    /// So many days beyond the year are looked at: a change can bring one of them into the year.
    private static let lookahead = 366

    struct Instance: Hashable {
        /// On the school's wall, as `end`.
        let time: WallTime
        let end: WallTime
        let doubt: TimetableRow.Doubt?
        let isExcepted: Bool
    }

    let event: CalendarEvent
    /// The series of which `event` is one occurrence, or `event` itself: its first time is what others are compared with.
    let series: CalendarEvent
    let settings: ImportSettings
    /// Whether it is one occurrence of a series that the file does not hold: nobody can say what its first time was.
    private let isDetached: Bool
    private let excepted: Set<CalendarEvent.Instance>

    init(
        _ event: CalendarEvent, of series: CalendarEvent? = nil, isDetached: Bool = false, _ settings: ImportSettings
    ) {
        self.event = event
        self.series = series ?? event
        self.settings = settings
        self.isDetached = isDetached
        self.excepted = Set(event.excepted.map(\.instance))
    }

    /// Ascending, those outside the academic year too; those that EXDATE takes out are marked.
    func instances() throws(EventRefusal) -> [Instance] {
        var instances: [WallTime: Instance] = [:]
        for time in try times() {
            let instance = instance(time, event.zone)
            instances[instance.time] = instance
        }
        for (time, zone) in event.added {
            let instance = instance(time, zone)
            if instances[instance.time] == nil { instances[instance.time] = instance }
        }
        return withoutMissedDays(instances.values.sorted { $0.time < $1.time })
    }

    /// What EXDATE names at another time of a day than the series has was meant to be taken out: nothing of that day is used.
    private func withoutMissedDays(_ instances: [Instance]) -> [Instance] {
        let index = InstanceIndex(instances)
        let missed = Set(excepted.flatMap(index.missed))
        return instances.map { instance in
            guard missed.contains(instance.time) else { return instance }
            return Instance(time: instance.time, end: instance.end, doubt: instance.doubt, isExcepted: true)
        }
    }

    private func instance(_ time: WallTime, _ zone: EventZone) -> Instance {
        let wall = zone.london(time)
        let doubt = isDetached && zone == .utc ? .utcShift : series.doubt(of: time, by: zone)
        return Instance(
            time: wall, end: event.length.end(from: time, by: zone), doubt: doubt,
            isExcepted: excepted.contains(.time(wall)) || excepted.contains(.date(wall.date)))
    }

    /// By the event's own clock.
    private func times() throws(EventRefusal) -> [WallTime] {
        guard let (rule, line) = event.rule else { return [event.start] }
        guard settings.year.lowerBound.dayNumber - event.start.date.dayNumber <= Self.longestPast else {
            throw EventRefusal(
                line: event.line, reason: "the series begins more than five years before the academic year")
        }
        guard rule.end != .never || settings.endsSeriesWithYear else {
            let reason = "the series has no end: give it one, or import it with --end-with-year"
            throw EventRefusal(line: line, reason: reason)
        }
        let horizon = settings.year.upperBound.adding(days: Self.lookahead)
        guard event.start.date <= horizon else {
            throw EventRefusal(line: event.line, reason: "it does not take place in the academic year")
        }
        guard times(of: rule, through: event.start.date) == [event.start] else {
            throw EventRefusal(line: line, reason: "the first date of the series does not fit its rule")
        }
        let times = times(of: rule, through: horizon)
        guard settings.endsSeriesWithYear || times.suffix(1).allSatisfy(beginsWithinTheYearOrBefore) else {
            let reason = "the series goes on beyond the academic year: end it there, or import it with --end-with-year"
            throw EventRefusal(line: line, reason: reason)
        }
        return times
    }

    /// The year ends on the school's wall, which may be another date than the event's.
    private func beginsWithinTheYearOrBefore(_ time: WallTime) -> Bool {
        event.zone.london(time).date <= settings.year.upperBound
    }

    private func times(of rule: RecurrenceRule, through horizon: CivilDate) -> [WallTime] {
        var last = horizon
        // One day more, for the end may be told in UTC.
        if case .until(let end, _) = rule.end { last = min(last, end.date.adding(days: 1)) }
        return RecurrenceDates(rule, start: event.start.date).through(last)
            .map { WallTime(date: $0, second: event.start.second) }.filter { isWithin(rule.end, $0) }
    }

    private func isWithin(_ end: RecurrenceRule.End, _ time: WallTime) -> Bool {
        guard case .until(let last, let zone) = end else { return true }
        switch zone {
        case .event: return time <= last
        case .utc: return event.zone.instant(time) <= EventZone.utc.instant(last)
        }
    }
}
