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
            file: place?.file ?? name, line: place?.line ?? 0, problem: withoutLines(fault.problem), hint: fault.hint)
    }

    /// Remarks, told of the originals. Those on rows that were there before the import are only counted.
    package func cite(remarks: [ConfigurationFault]) -> [ConfigurationFault] {
        let (here, before) = (
            remarks.filter { !isOfARowBefore($0) }, remarks.count(where: isOfARowBefore)
        )
        guard before > 0 else { return here.map(cite) }
        return here.map(cite) + [
            ConfigurationFault(
                file: name, problem: "\(before) more to look at, of rows that were there before",
                hint: "usherd timetable check tells them")
        ]
    }

    private func isOfARowBefore(_ fault: ConfigurationFault) -> Bool {
        fault.file == name && fault.line > 0 && places[fault.line] == nil
    }

    /// `overlaps timetable.csv:57 (sims.csv:12)` names a line that nobody has: the original alone, or no line.
    private func withoutLines(_ problem: String) -> String {
        guard let start = problem.firstRange(of: "\(name):") else { return problem }
        let rest = problem[start.upperBound...].drop(while: \.isNumber)
        guard rest.hasPrefix(" ("), let end = rest.firstIndex(of: ")") else {
            return "\(problem[..<start.lowerBound])a row that was there before\(rest)"
        }
        return "\(problem[..<start.lowerBound])\(rest.dropFirst(2)[..<end])\(rest[rest.index(after: end)...])"
    }
}
