/// Counting in school days, as the limits of an authorisation do (law page 2.1, rows 29 and 30).
extension SchoolCalendar {
    /// Whether pupils of the school as a whole are taught on this date. INSET days are not school days.
    package func isSchoolDay(_ date: CivilDate) -> Bool { day(date).kind == .teaching }

    /// The n-th school day after `date`, which itself does not count; nil when the calendar ends before it, or `count` < 1.
    package func schoolDay(_ count: Int, after date: CivilDate) -> CivilDate? {
        guard count > 0 else { return nil }
        var left = count
        for candidate in date.adding(days: 1).through(range.upperBound) where isSchoolDay(candidate) {
            left -= 1
            if left == 0 { return candidate }
        }
        return nil
    }

    /// The school days between two dates, both included.
    package func schoolDays(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
        max(first, range.lowerBound).through(min(last, range.upperBound)).filter(isSchoolDay)
    }
}
