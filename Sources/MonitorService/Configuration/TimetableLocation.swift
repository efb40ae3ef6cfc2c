/// Where calendar and weekly patterns lie.
package enum TimetableLocation: Equatable, Sendable {
    /// A folder with `days.csv`, `bank-holidays.json`, `periods.csv`, and `weeks.csv` or `cycle.csv` where needed; and the
    /// weekly patterns.
    case files(calendar: String, timetable: String)
    /// A folder of recorded versions, each with all of these files.
    case versions(folder: String)
}
