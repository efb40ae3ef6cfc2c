/// The files that say who teaches when.
package struct TimetableFiles: Hashable, Sendable {
    package let days: TimetableFile
    package let bankHolidays: TimetableFile
    package let periods: TimetableFile
    /// Nil where the timetable is the same every week.
    package let weeks: TimetableFile?
    package let timetable: TimetableFile
    package let exceptions: TimetableFile?

    package init(
        days: TimetableFile, bankHolidays: TimetableFile, periods: TimetableFile, weeks: TimetableFile?,
        timetable: TimetableFile, exceptions: TimetableFile?
    ) {
        self.days = days
        self.bankHolidays = bankHolidays
        self.periods = periods
        self.weeks = weeks
        self.timetable = timetable
        self.exceptions = exceptions
    }
}
