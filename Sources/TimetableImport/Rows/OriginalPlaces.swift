import FlowModel
import Monitoring

/// Where the rows of a table that an import made, and that was not written, came from: faults have to name a line that is there.
package struct OriginalPlaces {
    private let places: [Int: (file: String, line: Int)]
    private let name: String

    /// - Parameter timetable: the table as it was made.
    package init(_ timetable: TimetableFile) {
        let columns: [CSVColumn] = TimetableText.columns.map { .optional($0) }
        var places: [Int: (file: String, line: Int)] = [:]
        for row in CSVTable.parse(timetable.bytes, file: timetable.name, columns: columns).rows {
            let parts = row.text("source").split(separator: ":")
            guard parts.count > 1, let line = parts.last.flatMap({ Int($0) }) else { continue }
            places[row.line] = (parts.dropLast().joined(separator: ":"), line)
        }
        self.places = places
        self.name = timetable.name
    }

    /// The same fault, told of the original; of the table as a whole where the row was there before the import.
    package func cite(_ fault: ConfigurationFault) -> ConfigurationFault {
        guard fault.file == name, fault.line > 0 else { return fault }
        let place = places[fault.line]
        return ConfigurationFault(
            file: place?.file ?? name, line: place?.line ?? 0, problem: fault.problem, hint: fault.hint)
    }
}
