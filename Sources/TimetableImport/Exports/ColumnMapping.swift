import FlowModel
import Monitoring

/// What the columns of an export mean, from a table with the columns `column` and `meaning`.
package struct ColumnMapping: Sendable {
    /// Columns of `timetable.csv`, and a few that say the same otherwise.
    enum Meaning: String, Hashable, Sendable, CaseIterable {
        case staffNumber = "staff_number"
        /// A code of `StaffCodes`.
        case staffCode = "staff_code"
        case week, day, period, start, end
        /// Start and end in one field, such as `09:00 - 10:00`.
        case times
        /// The one date of a lesson.
        case date
        case type
        case className = "class"
        case subject, room, phase, site, from, to
        case ignored

        /// Without the column a row would be a lesson at more times, or of more kinds, than the file says.
        var narrows: Bool { [.week, .date, .from, .to, .type].contains(self) }
    }

    /// By the name of the column, in small letters.
    private let meanings: [String: Meaning]
    /// The names of the columns as the mapping writes them, in its order.
    let columns: [String]

    /// Capital letters and small ones are the same.
    subscript(_ column: String) -> Meaning? { meanings[column.lowercased()] }

    package static func parse(_ file: TimetableFile) -> (mapping: ColumnMapping, faults: [ConfigurationFault]) {
        let columns: [CSVColumn] = [.required("column"), .required("meaning")]
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns)
        var faults = table.faults
        var meanings: [String: Meaning] = [:]
        var names: [String] = []
        for row in table.rows {
            guard let meaning = Meaning(rawValue: row.text("meaning")) else {
                let hint = "choose one of \(Meaning.allCases.map(\.rawValue).joined(separator: ", "))"
                faults.append(row.fault("meaning", "an unknown meaning", hint: hint))
                continue
            }
            names.append(row.text("column"))
            if meanings.updateValue(meaning, forKey: row.text("column").lowercased()) != nil {
                faults.append(row.fault("column", "the column stands twice", hint: "keep one of the two rows"))
            }
        }
        return (ColumnMapping(meanings: meanings, columns: names), faults)
    }
}
