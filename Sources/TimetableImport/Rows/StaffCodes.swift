import FlowModel
import Monitoring

/// Whom the codes of another program stand for, from a table with the columns `code` and `staff_number`.
package struct StaffCodes: Sendable {
    private let people: [String: StaffNumber]

    /// Capital letters and small ones are the same; blanks around a code are padding.
    package subscript(_ code: String) -> StaffNumber? { people[Self.key(code)] }

    package static func parse(_ file: TimetableFile) -> (codes: StaffCodes, faults: [ConfigurationFault]) {
        let columns: [CSVColumn] = [.required("code"), .required("staff_number")]
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns)
        var faults = table.faults
        var people: [String: StaffNumber] = [:]
        for row in table.rows {
            guard let person = StaffNumber(row.text("staff_number")) else {
                let hint = "write 1 to 32 letters, digits, or - _ . / as in the staff list"
                faults.append(row.fault("staff_number", "the field is not a staff number", hint: hint))
                continue
            }
            if people.updateValue(person, forKey: key(row.text("code"))) != nil {
                faults.append(row.fault("code", "the code stands twice", hint: "keep one of the two rows"))
            }
        }
        return (StaffCodes(people: people), faults)
    }

    private static func key(_ code: String) -> String {
        code.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
    }
}
