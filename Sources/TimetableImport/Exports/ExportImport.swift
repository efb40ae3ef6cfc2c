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
            let hint = "correct the names of the columns in the mapping: they differ from school to school"
            return refused(file, line: 0, "no column of the mapping stands in the file", hint)
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
        var warnings: [ImportNote] = []
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
        return ImportOutcome(
            rows: rows, unused: unused, warnings: warnings, understood: rows.count, found: records.count)
    }

    /// The meaning of each column; empty when the record is not a header.
    private static func header(
        _ record: CSVScanner.Record, _ mapping: ColumnMapping
    ) -> [ColumnMapping.Meaning?] {
        let meanings = record.fields.map { mapping[$0.text] }
        return meanings.compactMap(\.self).count >= 2 ? meanings : []
    }

    private static func refused(_ file: TimetableFile, line: Int, _ problem: String, _ hint: String) -> ImportOutcome {
        ImportOutcome(refused: [ConfigurationFault(file: file.name, line: line, problem: problem, hint: hint)])
    }
}
