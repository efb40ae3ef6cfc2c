/// Counting in school days, as the limits of an authorisation do (law page 2.1, rows 29 and 30).
extension SchoolCalendar {
    /// Whether pupils of the school as a whole are taught on this date. INSET days are not school days.
    package func isSchoolDay(_ date: CivilDate) -> Bool { day(date).kind == .teaching }

    /// The school days between two dates, both included.
    package func schoolDays(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
        max(first, range.lowerBound).through(min(last, range.upperBound)).filter(isSchoolDay)
    }
}
