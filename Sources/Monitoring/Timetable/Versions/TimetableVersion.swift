/// Calendar and weekly pattern as they hold from one date on (law page C2).
package struct TimetableVersion: Hashable, Sendable {
    /// The first date on which it holds; nil for a timetable without recorded versions, which always holds.
    package let from: CivilDate?
    /// Nil when the school has none: every day is then unknown.
    package let calendar: SchoolCalendar?
    package let patterns: TeachingPatterns

    package init(from: CivilDate?, calendar: SchoolCalendar?, patterns: TeachingPatterns) {
        self.from = from
        self.calendar = calendar
        self.patterns = patterns
    }

    /// The same with more rows of the calendar, which move neither weeks nor days of a cycle.
    func adding(_ entries: [CalendarEntry]) -> TimetableVersion {
        TimetableVersion(from: from, calendar: calendar?.adding(entries), patterns: patterns)
    }
}
