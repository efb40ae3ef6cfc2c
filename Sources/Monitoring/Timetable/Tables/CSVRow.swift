import FlowModel

/// One row of a table whose columns are known by name.
package struct CSVRow: Hashable, Sendable {
    package let file: String
    /// The line on which the row begins, counted from 1.
    package let line: Int
    private let fields: [String: CSVField]

    init(file: String, line: Int, fields: [String: CSVField]) {
        self.file = file
        self.line = line
        self.fields = fields
    }

    /// `timetable.csv:12`, as a report cites it.
    package var citation: String { "\(file):\(line)" }

    /// The field of one column; empty, at the row's beginning, when the table has no such column.
    package subscript(_ column: String) -> CSVField {
        fields[column] ?? CSVField(text: "", line: line, column: 1)
    }

    /// The text of one column; empty when the field is empty or the table has no such column.
    package func text(_ column: String) -> String { self[column].text }

    /// The parts of one field between semicolons, without blanks around them; none for an empty field.
    package func list(_ column: String) -> [String] {
        self[column].text.split(separator: ";").map { String($0.trimmingBlanks()) }.filter { !$0.isEmpty }
    }

    /// A fault with one field of this row.
    package func fault(_ column: String, _ problem: String, hint: String) -> ConfigurationFault {
        let field = self[column]
        return ConfigurationFault(
            file: file, line: field.line, column: field.column, problem: problem, hint: hint)
    }

    /// A fault with this row as a whole.
    package func fault(_ problem: String, hint: String) -> ConfigurationFault {
        ConfigurationFault(file: file, line: line, problem: problem, hint: hint)
    }
}
