import FlowModel
import Monitoring

/// Reads a timetable that a school information system exported as CSV, by a mapping of its columns.
package enum ExportImport {
    /// Titles above the header are passed over, so many records at most.
    private static let mostTitles = 20

    /// Rows for everybody in the file. `codes` is needed where a column holds staff codes.
    package static func read(
        _ file: TimetableFile, mapping: ColumnMapping, codes: StaffCodes?, settings: ImportSettings
    ) -> ImportOutcome {
        let reading = RecordReading.read(file)
        guard reading.faults.isEmpty else { return ImportOutcome(refused: reading.faults) }
        let places = reading.records.prefix(mostTitles).map { header($0, mapping) }
        guard let index = places.firstIndex(where: { !$0.isEmpty }) else {
            return withoutHeader(reading.records, file)
        }
        if let again = reading.records.dropFirst(index + 1).first(where: { isHeader($0, mapping) }) {
            let hint = "hand in each table as a file of its own"
            return refused(file, line: again.line, "a second header stands here: the columns may be others", hint)
        }
        let (columns, line) = (places[index], reading.records[index].line)
        let meanings = Set(columns.compactMap(\.self))
        guard meanings.contains(.staffNumber) || meanings.contains(.staffCode) else {
            return refused(file, line: line, "no column says who teaches", "map one to staff_number or staff_code")
        }
        guard meanings.contains(.day) || meanings.contains(.date) else {
            return refused(file, line: line, "no column says on which day", "map one to day or date")
        }
        guard meanings.contains(.staffNumber) || codes != nil else {
            return refused(file, line: line, "the file names people by codes", "hand in a table of staff codes")
        }
        if let fault = misfit(columns, reading.records[index], mapping, file) { return ImportOutcome(refused: [fault]) }
        var warnings = absent(reading.records[index], mapping).filter { mapping[$0] != .ignored }.map { name in
            ImportNote(
                file: file.name, line: line, reason: "the file has no column \"\(name)\", which the mapping names")
        }
        for (field, meaning) in zip(reading.records[index].fields, columns) where meaning == nil {
            let reason = "the column is not in the mapping and is passed over"
            warnings.append(ImportNote(file: file.name, line: line, column: field.column, reason: reason))
        }
        return rows(reading.records.dropFirst(index + 1), columns, file, codes, settings, warnings)
    }

    private static func rows(
        _ records: ArraySlice<CSVScanner.Record>, _ columns: [ColumnMapping.Meaning?], _ file: TimetableFile,
        _ codes: StaffCodes?, _ settings: ImportSettings, _ warnings: [ImportNote]
    ) -> ImportOutcome {
        var rows: [TimetableRow] = []
        var unused: [ImportNote] = []
        for record in records {
            do throws(ImportNote) {
                guard record.fields.count == columns.count else {
                    let reason = "the row has \(record.fields.count) fields and the header has \(columns.count)"
                    throw ImportNote(file: file.name, line: record.line, reason: reason)
                }
                let pairs = zip(columns, record.fields).compactMap { meaning, field in meaning.map { ($0, field) } }
                let fields = Dictionary(pairs, uniquingKeysWith: { $0.isEmpty ? $1 : $0 })
                let reader = ExportRow(
                    file: file.name, line: record.line, fields: fields, codes: codes, settings: settings)
                rows.append(try reader.row())
            } catch {
                unused.append(error)
            }
        }
        let combined = CombinedClasses.joined(WeekRuns.joined(rows), of: file.name)
        return ImportOutcome(
            rows: combined.rows, unused: unused, warnings: warnings + combined.warnings, understood: rows.count,
            found: records.count)
    }

    /// The columns that the mapping names and the header does not, in the mapping's order.
    private static func absent(_ header: CSVScanner.Record, _ mapping: ColumnMapping) -> [String] {
        let names = Set(header.fields.map { $0.text.lowercased() })
        return mapping.columns.filter { !names.contains($0.lowercased()) }
    }

    /// Why the columns cannot be read as the mapping says: one is there twice, or one is not that keeps a row from being a lesson.
    private static func misfit(
        _ columns: [ColumnMapping.Meaning?], _ header: CSVScanner.Record, _ mapping: ColumnMapping,
        _ file: TimetableFile
    ) -> ConfigurationFault? {
        let meanings = columns.compactMap(\.self).filter { $0 != .ignored }
        if let twice = meanings.first(where: { meaning in meanings.count { $0 == meaning } > 1 }) {
            return ConfigurationFault(
                file: file.name, line: header.line, problem: "two columns are mapped to \(twice.rawValue)",
                hint: "map one of them to ignored")
        }
        guard let name = absent(header, mapping).first(where: { mapping[$0]?.narrows ?? false }) else { return nil }
        return ConfigurationFault(
            file: file.name, line: header.line,
            problem: "the file has no column \"\(name)\", which the mapping names",
            hint: "correct its name in the mapping, or take its row out of it if the file says nothing of the kind")
    }

    /// The meaning of each column; empty when the record is not a header.
    private static func header(
        _ record: CSVScanner.Record, _ mapping: ColumnMapping
    ) -> [ColumnMapping.Meaning?] {
        let meanings = record.fields.map { mapping[$0.text] }
        return meanings.compactMap(\.self).count >= 2 ? meanings : []
    }

    /// A row with the names of a person's column and a day's is no lesson.
    private static func isHeader(_ record: CSVScanner.Record, _ mapping: ColumnMapping) -> Bool {
        let meanings = Set(header(record, mapping).compactMap(\.self))
        return !meanings.isDisjoint(with: [.staffNumber, .staffCode]) && !meanings.isDisjoint(with: [.day, .date])
    }

    private static func withoutHeader(_ records: [CSVScanner.Record], _ file: TimetableFile) -> ImportOutcome {
        let first = records.prefix(mostTitles)
        if let record = first.first(where: { $0.fields.contains { $0.text.contains { $0 == ";" || $0 == "\t" } } }) {
            let hint = "save it as \"CSV UTF-8\" with commas between fields"
            return refused(file, line: record.line, "the columns are not separated by commas", hint)
        }
        let hint =
            "correct the names of the columns in the mapping, which differ from school to school; the header is looked for in the "
            + "first \(mostTitles) rows"
        return refused(file, line: 0, "no column of the mapping stands in the file", hint)
    }

    private static func refused(_ file: TimetableFile, line: Int, _ problem: String, _ hint: String) -> ImportOutcome {
        ImportOutcome(refused: [ConfigurationFault(file: file.name, line: line, problem: problem, hint: hint)])
    }
}
