import Monitoring

/// The times at which one event takes place, before what is said of single occurrences.
struct SeriesExpansion {
    /// Nobody's timetable of this year begins earlier; to count from there would only cost time.
    private static let longestPast = 5 * 366
    /// So many days beyond the year are looked at for a series that goes on.
    private static let lookahead = 366

    struct Instance: Hashable {
        /// On the school's wall.
        let time: WallTime
        let doubt: TimetableRow.Doubt?
        let isExcepted: Bool
    }

    let event: CalendarEvent
    let settings: ImportSettings
    private let excepted: Set<CalendarEvent.Instance>

    init(_ event: CalendarEvent, _ settings: ImportSettings) {
        self.event = event
        self.settings = settings
        self.excepted = Set(event.excepted.map(\.instance))
    }

    /// Ascending, those outside the academic year too; those that EXDATE takes out are marked.
    func instances() throws(EventRefusal) -> [Instance] {
        let first = event.zone.london(event.start)
        var instances: [WallTime: Instance] = [:]
        for time in try times() {
            let wall = event.zone.london(time)
            let doubt = wall.second == first.second ? nil : TimetableRow.Doubt.utcShift
            instances[wall] = Instance(time: wall, doubt: doubt, isExcepted: isExcepted(wall))
        }
        for wall in event.added where instances[wall] == nil {
            instances[wall] = Instance(time: wall, doubt: nil, isExcepted: isExcepted(wall))
        }
        return instances.values.sorted { $0.time < $1.time }
    }

    private func isExcepted(_ time: WallTime) -> Bool {
        excepted.contains(.time(time)) || excepted.contains(.date(time.date))
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
        let last = settings.year.upperBound.adding(days: rule.end == .never ? 0 : Self.lookahead)
        let dates = RecurrenceDates(rule, start: event.start.date).through(last)
        let times = dates.map { WallTime(date: $0, second: event.start.second) }.filter { isWithin(rule.end, $0) }
        guard times.first == event.start else {
            throw EventRefusal(line: line, reason: "the first date of the series does not fit its rule")
        }
        guard settings.endsSeriesWithYear || times.allSatisfy({ $0.date <= settings.year.upperBound }) else {
            let reason = "the series goes on beyond the academic year: end it there, or import it with --end-with-year"
            throw EventRefusal(line: line, reason: reason)
        }
        return times
    }

    private func isWithin(_ end: RecurrenceRule.End, _ time: WallTime) -> Bool {
        guard case .until(let last, let zone) = end else { return true }
        switch zone {
        case .event: return time <= last
        case .utc: return event.zone.instant(time) <= EventZone.utc.instant(last)
        }
    }
}
