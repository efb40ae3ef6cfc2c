import FlowModel

/// The sites that recorded files name. A version holds what was true when it was recorded: a site that was renamed or given up
/// since is none of the school's sites any more, and was one then.
enum NamedSites {
    private static let columns: [String: [CSVColumn]] = [
        "days.csv": DaysTable.columns, "periods.csv": PeriodsTable.columns, "timetable.csv": PatternTable.columns,
    ]

    static func all(in files: [TimetableFile]) -> Set<String> {
        files.reduce(into: []) { names, file in
            guard let columns = columns[file.baseName] else { return }
            let rows = CSVTable.parse(file.bytes, file: file.name, columns: columns).rows
            for row in rows { names.formUnion(row.list("sites") + row.list("site")) }
        }
    }
}
