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
