import FlowModel

/// Which cycle week each week is, by its Monday: as `weeks.csv` says (law page C3a), or as the rules of `cycle.csv` count.
package struct WeekMap: Hashable, Sendable {
    private let names: [CivilDate: String]

    package static let empty = WeekMap([:])

    init(_ names: [CivilDate: String]) {
        self.names = names
    }

    /// The name of the week in which `date` lies; nil when the map does not say.
    package func week(of date: CivilDate) -> String? { names[date.monday] }

    /// The same map with names for weeks that it does not have.
    func filling(with others: [CivilDate: String]) -> WeekMap {
        WeekMap(names.merging(others) { own, _ in own })
    }

    /// Every name in the map.
    package var weeks: Set<String> { Set(names.values) }

    /// Words of `timetable.csv` that stand for every week, so that no week can have them as its name.
    static let everyWeek: Set<String> = ["every", "both"]

    /// Twenty years.
    static let mostRows = 1_040

    /// Reads `weeks.csv`; the columns are in docs/formats/calendar.md.
    static func parse(_ file: TimetableFile) -> (map: WeekMap, faults: [ConfigurationFault]) {
        let columns: [CSVColumn] = [.required("monday"), .required("week")]
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns, most: mostRows)
        var names: [CivilDate: String] = [:]
        var faults = table.faults
        for row in table.rows {
            var reader = RowReader(row)
            let monday = reader.date("monday")
            let week = reader.name("week")
            if let monday, let week {
                check(monday, week, names, &reader)
                names[monday] = week
            }
            faults += reader.faults
        }
        return (WeekMap(names), faults)
    }

    private static func check(
        _ monday: CivilDate, _ week: String, _ earlier: [CivilDate: String], _ reader: inout RowReader
    ) {
        if monday.weekday != .monday {
            reader.report("monday", "\(monday) is a \(monday.weekday.name)", hint: "give the Monday, \(monday.monday)")
        }
        if earlier[monday] != nil {
            reader.report("monday", "the week of \(monday) stands twice", hint: "keep one of the two rows")
        }
        if everyWeek.contains(week) {
            reader.report("week", "no week can be called \(quoted(week))", hint: "call it A or B")
        }
    }
}
