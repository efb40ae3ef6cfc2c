import FlowModel

/// Which dates are school days, as far as is known: what the limits of an authorisation are counted in (rows 29 and 33).
package struct SchoolDays: Hashable, Sendable {
    /// Dates outside are unknown, not holidays.
    package let known: ClosedRange<CivilDate>
    private let dates: Set<CivilDate>

    package init(known: ClosedRange<CivilDate>, dates: Set<CivilDate>) {
        self.known = known
        self.dates = dates
    }

    package init(_ calendar: SchoolCalendar) {
        self.known = calendar.range
        self.dates = Set(calendar.schoolDays(from: calendar.range.lowerBound, through: calendar.range.upperBound))
    }

    /// The local dates that a window touches; an empty window touches none.
    package static func dates(of window: Interval) -> [CivilDate] {
        guard window.milliseconds > 0 else { return [] }
        return CivilTime.local(window.start).date.through(lastDate(of: window))
    }

    /// The local date of the window's last millisecond: a window that closes at midnight ends on the day before.
    package static func lastDate(of window: Interval) -> CivilDate {
        CivilTime.local(window.end.adding(milliseconds: -1)).date
    }

    /// How many school days a window touches.
    package func count(in window: Interval) -> Int {
        SchoolDays.dates(of: window).count { dates.contains($0) }
    }

    /// The school days that a window touches.
    package func dates(in window: Interval) -> [CivilDate] {
        SchoolDays.dates(of: window).filter(dates.contains)
    }

    /// How many school days lie after `first` and not after `last`.
    package func count(after first: CivilDate, through last: CivilDate) -> Int {
        first.adding(days: 1).through(last).count { dates.contains($0) }
    }

    /// The n-th school day after `date`, which itself does not count; nil when the calendar ends before it.
    package func schoolDay(_ count: Int, after date: CivilDate) -> CivilDate? {
        var left = count
        for candidate in date.adding(days: 1).through(known.upperBound) where dates.contains(candidate) {
            left -= 1
            if left == 0 { return candidate }
        }
        return nil
    }

    /// The most days in a row within a window on which there is no school.
    package func longestBreak(in window: Interval) -> Int {
        var (longest, current) = (0, 0)
        for date in SchoolDays.dates(of: window) {
            current = dates.contains(date) ? 0 : current + 1
            longest = max(longest, current)
        }
        return longest
    }

    /// Every school day that is known, earliest first.
    package var inOrder: [CivilDate] { dates.sorted() }

    package func isSchoolDay(_ date: CivilDate) -> Bool { dates.contains(date) }

    /// Whether the calendar says of every date of the window what it is.
    package func knows(_ window: Interval) -> Bool {
        known.contains(CivilTime.local(window.start).date) && known.contains(SchoolDays.lastDate(of: window))
    }
}
