/// What one date is for a school, or for one of its sites. Only a teaching day has lessons.
package enum DayKind: String, Hashable, Sendable, CaseIterable {
    case teaching
    /// Staff train, pupils are at home.
    case inset
    case bankHoliday = "bank-holiday"
    case holiday
    /// Shut unexpectedly for the whole day.
    case closure
    case weekend
    /// The calendar does not say. Nothing on such a day is ever taken for a lesson (law page C7).
    case unknown
}

/// One date and what the calendar says of it.
package struct CalendarDay: Hashable, Sendable {
    package let date: CivilDate
    package let kind: DayKind
    /// What a report calls the day, such as `Summer term, first half` or `Early May bank holiday`; may be empty.
    package let label: String
    /// The row that decided, as `days.csv:12`; nil for weekends and for dates about which there is no row.
    package let citation: String?

    init(date: CivilDate, kind: DayKind, label: String = "", citation: String? = nil) {
        self.date = date
        self.kind = kind
        self.label = label
        self.citation = citation
    }
}
