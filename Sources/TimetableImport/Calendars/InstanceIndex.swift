/// The occurrences of one series by the names that EXDATE and RECURRENCE-ID may give them.
struct InstanceIndex {
    private var times: [CalendarEvent.Instance: [WallTime]] = [:]

    init(_ instances: [SeriesExpansion.Instance]) {
        for instance in instances {
            times[.time(instance.time), default: []].append(instance.time)
            times[.date(instance.time.date), default: []].append(instance.time)
        }
    }

    /// On the school's wall; none when the series has no such occurrence.
    subscript(_ name: CalendarEvent.Instance?) -> [WallTime] { name.flatMap { times[$0] } ?? [] }

    /// The occurrences of a day of which another time is named than any of them has: which is meant nobody can tell.
    func missed(by name: CalendarEvent.Instance?) -> [WallTime] {
        guard let name, self[name].isEmpty else { return [] }
        return self[.date(name.date)]
    }
}
