/// The files that say who teaches when.
package struct TimetableFiles: Hashable, Sendable {
    package let days: TimetableFile
    package let bankHolidays: TimetableFile
    package let periods: TimetableFile
    /// Nil where the timetable is the same every week.
    package let weeks: TimetableFile?
    /// How weeks or days of a cycle follow each other; nil where `weeks` says it all, or where there is no cycle.
    package let cycle: TimetableFile?
    package let timetable: TimetableFile
    package let exceptions: TimetableFile?

    package init(
        days: TimetableFile, bankHolidays: TimetableFile, periods: TimetableFile, weeks: TimetableFile?,
        cycle: TimetableFile? = nil, timetable: TimetableFile, exceptions: TimetableFile?
    ) {
        self.days = days
        self.bankHolidays = bankHolidays
        self.periods = periods
        self.weeks = weeks
        self.cycle = cycle
        self.timetable = timetable
        self.exceptions = exceptions
    }

    /// The names of the files of a version; `weeks.csv` and `cycle.csv` need not be there.
    package static let names = [
        "days.csv", "bank-holidays.json", "periods.csv", "weeks.csv", "cycle.csv", "timetable.csv",
    ]

    /// Sorts the files of a version's folder by their names; nil when one that is needed is missing.
    /// - Parameter timetable: the weekly patterns, where they have another name.
    package init?(_ files: [TimetableFile], timetable: TimetableFile? = nil, exceptions: TimetableFile?) {
        let named = Dictionary(files.map { ($0.baseName, $0) }) { first, _ in first }
        guard let days = named["days.csv"], let holidays = named["bank-holidays.json"],
            let periods = named["periods.csv"], let timetable = timetable ?? named["timetable.csv"]
        else { return nil }
        self.init(
            days: days, bankHolidays: holidays, periods: periods, weeks: named["weeks.csv"],
            cycle: named["cycle.csv"], timetable: timetable, exceptions: exceptions)
    }
}
