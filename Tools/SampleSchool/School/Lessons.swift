import FlowModel

/// When the two people with a story teach. `config/sample/timetable.csv` says the same; the truth file is marked by this.
package enum Lessons {
    /// Year 4, juniors' times, every school day; assembly on Friday (no Monday of the fortnight is a teaching day), planning
    /// time on Wednesday afternoon.
    package static func ofSubject(on day: SchoolDay) -> [Interval] {
        guard day.kind == .teaching else { return [] }
        let first =
            day.weekday == 4
            ? [day.span((8, 55), (9, 0)), day.span((9, 20), (10, 30))] : [day.span((8, 55), (10, 30))]
        let second = day.span((10, 45), (12, 30))
        return first + (day.weekday == 2 ? [second] : [second, day.span((13, 30), (15, 15))])
    }

    /// Year 1, infants' times, Monday to Wednesday noon.
    package static func ofColleague(on day: SchoolDay) -> [Interval] {
        guard day.kind == .teaching, day.weekday <= 2 else { return [] }
        let morning = [day.span((8, 55), (10, 15)), day.span((10, 30), (12, 0))]
        return day.weekday == 2 ? morning : morning + [day.span((13, 10), (15, 15))]
    }
}
