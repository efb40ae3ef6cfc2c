import FlowModel

/// A strict reader of tables in comma-separated values (RFC 4180) as a spreadsheet saves them.
///
/// The first record is the header; its columns may stand in any order. Blank lines, rows of empty fields and lines that
/// begin with `#` are passed over. A table with any fault is to be refused whole.
package enum CSVTable {
    /// The timetable of a large secondary school has about 10,000 rows of 100 bytes; as a list of single lessons of a year it has ten times
    /// as many.
    package static let largestFile = 32 * 1_024 * 1_024

    /// The rows of `bytes`, and every fault found. Rows with a fault are left out.
    /// - Parameters:
    ///   - file: the name under which rows and faults are cited.
    ///   - most: so many rows at most, where each is compared with the others.
    package static func parse(
        _ bytes: [UInt8], file: String, columns: [CSVColumn], most: Int = .max
    ) -> (rows: [CSVRow], faults: [ConfigurationFault]) {
        guard bytes.count <= largestFile else {
            let hint = "split it: \(largestFile) bytes are the most"
            return ([], [ConfigurationFault(file: file, problem: "the table is too large", hint: hint)])
        }
        var scanner = CSVScanner(bytes, file: file)
        guard let header = scanner.next() else {
            let faults = scanner.faults.isEmpty ? [missingHeader(file: file, columns: columns)] : scanner.faults
            return ([], faults)
        }
        var faults = check(header, file: file, columns: columns)
        guard faults.isEmpty else { return ([], inOrder(scanner.faults + faults)) }
        let names = header.fields.map(\.text)
        let required = Set(columns.filter(\.isRequired).map(\.name))
        var rows: [CSVRow] = []
        while let record = scanner.next() {
            let found = check(record, file: file, names: names, required: required)
            guard found.isEmpty else {
                faults += found
                continue
            }
            guard rows.count < most else {
                let problem = "the table has more than \(most) rows"
                let hint = "give one row to what is the same, or split the table"
                let fault = ConfigurationFault(file: file, line: record.line, problem: problem, hint: hint)
                return ([], inOrder(scanner.faults + faults + [fault]))
            }
            let fields = Dictionary(zip(names, record.fields), uniquingKeysWith: { first, _ in first })
            rows.append(CSVRow(file: file, line: record.line, fields: fields))
        }
        return (rows, inOrder(scanner.faults + faults))
    }

    private static func check(
        _ header: CSVScanner.Record, file: String, columns: [CSVColumn]
    ) -> [ConfigurationFault] {
        if let field = header.fields.first(where: { $0.text.contains { $0 == ";" || $0 == "\t" } }) {
            let hint = "save the table as \"CSV UTF-8\" with commas between fields"
            return [fault(field, file, "the columns are not separated by commas", hint: hint)]
        }
        let known = Set(columns.map(\.name))
        let columnHint = "the columns are \(columns.map(\.name).joined(separator: ", "))"
        var seen: Set<String> = []
        var faults: [ConfigurationFault] = []
        for field in header.fields {
            if field.isEmpty {
                let hint = "delete the empty columns at the right of the table"
                faults.append(fault(field, file, "a column has no name", hint: hint))
            } else if !known.contains(field.text) {
                faults.append(
                    fault(field, file, "unknown column \(quoted(field.text))", hint: columnHint))
            } else if !seen.insert(field.text).inserted {
                faults.append(
                    fault(field, file, "column \(quoted(field.text)) stands twice", hint: "keep one of the two"))
            }
        }
        for column in columns where column.isRequired && !seen.contains(column.name) {
            let problem = "column \(quoted(column.name)) is missing"
            faults.append(
                ConfigurationFault(file: file, line: header.line, problem: problem, hint: "add it to the header"))
        }
        return faults
    }

    private static func check(
        _ record: CSVScanner.Record, file: String, names: [String], required: Set<String>
    ) -> [ConfigurationFault] {
        guard record.fields.count == names.count else {
            let problem = "the row has \(record.fields.count) fields and the header has \(names.count)"
            let hint = "give every column a field, empty where it has nothing to say"
            return [ConfigurationFault(file: file, line: record.line, problem: problem, hint: hint)]
        }
        return zip(names, record.fields).compactMap { name, field in
            guard field.isEmpty, required.contains(name) else { return nil }
            return fault(field, file, "column \(quoted(name)) is empty", hint: "every row needs it")
        }
    }

    private static func missingHeader(file: String, columns: [CSVColumn]) -> ConfigurationFault {
        let names = columns.map(\.name).joined(separator: ",")
        return ConfigurationFault(file: file, problem: "the table has no header", hint: "begin with: \(names)")
    }

    private static func fault(
        _ field: CSVField, _ file: String, _ problem: String, hint: String
    ) -> ConfigurationFault {
        ConfigurationFault(file: file, line: field.line, column: field.column, problem: problem, hint: hint)
    }

    private static func inOrder(_ faults: [ConfigurationFault]) -> [ConfigurationFault] {
        faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}

/// A word of a file in double quotes, cut short so that a fault stays one readable line.
func quoted(_ text: String) -> String {
    let longest = 40
    let line = String(text.prefix(longest).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return "\"\(line)\(text.count > longest ? "..." : "")\""
}
