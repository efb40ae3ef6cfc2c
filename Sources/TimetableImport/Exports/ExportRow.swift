import Monitoring

/// Reads one row of an export. What two of its fields say of the same thing must agree: whichever is wrong, the row would be a lesson
/// of somebody else, or at another time.
struct ExportRow {
    let file: String
    let line: Int
    let fields: [ColumnMapping.Meaning: CSVField]
    let codes: StaffCodes?
    let settings: ImportSettings

    func row() throws(ImportNote) -> TimetableRow {
        try refuseErrors()
        let person = try person()
        let day = try day()
        let time = try time(on: day.weekday, period: try period(besides: day.period))
        let range = try dates()
        return TimetableRow(
            person: person, week: try week(besides: day.week), days: [day.weekday], time: time,
            kind: try kind(), className: className ?? settings.className,
            subject: TimetableRow.name(text(.subject)), room: TimetableRow.name(text(.room)),
            phase: TimetableRow.name(text(.phase)) ?? settings.phase,
            site: TimetableRow.name(text(.site)) ?? settings.site, from: range.lowerBound, to: range.upperBound,
            source: "\(file):\(line)")
    }

    /// The text of a field; nil when it is empty, or the export has no such column.
    func text(_ meaning: ColumnMapping.Meaning) -> String? {
        fields[meaning].flatMap { $0.isEmpty ? nil : $0.text }
    }

    func note(_ meaning: ColumnMapping.Meaning, _ reason: String) -> ImportNote {
        guard let field = fields[meaning] else { return ImportNote(file: file, line: line, reason: reason) }
        return ImportNote(file: file, line: field.line, column: field.column, reason: reason)
    }

    /// What stands in the place of a value that a formula did not find would be refused in the table that is made, where its line is lost.
    private func refuseErrors() throws(ImportNote) {
        let wrong = fields.filter { SpreadsheetError.isOne($0.value.text) && $0.key != .ignored }
        guard let meaning = wrong.min(by: { $0.value.column < $1.value.column })?.key else { return }
        throw note(meaning, "the field is an error of the spreadsheet")
    }

    private func person() throws(ImportNote) -> StaffNumber {
        let ofCode = text(.staffCode).flatMap { codes?[$0] }
        if let number = text(.staffNumber) {
            guard let person = StaffNumber(number) else { throw note(.staffNumber, "the field is not a staff number") }
            guard ofCode.map({ $0 == person }) ?? true else {
                throw note(.staffCode, "the staff code is that of another person than the staff number")
            }
            return person
        }
        guard text(.staffCode) != nil else { throw note(.staffCode, "the row says not who teaches") }
        guard let ofCode else { throw note(.staffCode, "the staff code is not in the table of codes") }
        return ofCode
    }
}
