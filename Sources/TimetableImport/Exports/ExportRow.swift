import Monitoring

/// Reads one row of an export.
struct ExportRow {
    let file: String
    let line: Int
    let fields: [ColumnMapping.Meaning: CSVField]
    let codes: StaffCodes?
    let settings: ImportSettings

    func row() throws(ImportNote) -> TimetableRow {
        let person = try person()
        let (day, range) = try days()
        let time = try time(period: text(.period) ?? day.period)
        return TimetableRow(
            person: person, week: try week(besides: day.week), days: [day.weekday], time: time,
            kind: try kind(), className: TimetableRow.name(text(.className)) ?? settings.className,
            subject: TimetableRow.name(text(.subject)), room: TimetableRow.name(text(.room)),
            phase: TimetableRow.name(text(.phase)) ?? settings.phase,
            site: TimetableRow.name(text(.site)) ?? settings.site, from: range.lowerBound, to: range.upperBound,
            source: "\(file):\(line)")
    }

    private func text(_ meaning: ColumnMapping.Meaning) -> String? {
        fields[meaning].flatMap { $0.isEmpty ? nil : $0.text }
    }

    private func note(_ meaning: ColumnMapping.Meaning, _ reason: String) -> ImportNote {
        guard let field = fields[meaning] else { return ImportNote(file: file, line: line, reason: reason) }
        return ImportNote(file: file, line: field.line, column: field.column, reason: reason)
    }

    private func person() throws(ImportNote) -> StaffNumber {
        if let number = text(.staffNumber) {
            guard let person = StaffNumber(number) else { throw note(.staffNumber, "the field is not a staff number") }
            return person
        }
        guard let code = text(.staffCode) else { throw note(.staffCode, "the row says not who teaches") }
        guard let person = codes?[code] else { throw note(.staffCode, "the staff code is not in the table of codes") }
        return person
    }

    /// The day, and the first and last date, cut to the academic year.
    private func days() throws(ImportNote) -> (day: WeekSpelling.Day, range: ClosedRange<CivilDate>) {
        if let date = try date(.date) {
            guard settings.year.contains(date) else { throw note(.date, "the date lies outside the academic year") }
            let period = text(.day).flatMap(WeekSpelling.day)?.period
            return (WeekSpelling.Day(weekday: date.weekday, week: nil, period: period), date...date)
        }
        guard let text = text(.day) else { throw note(.day, "the row says not on which day") }
        guard let day = WeekSpelling.day(text) else { throw note(.day, "the day cannot be read") }
        let from = max(try date(.from) ?? settings.year.lowerBound, settings.year.lowerBound)
        let to = min(try date(.to) ?? settings.year.upperBound, settings.year.upperBound)
        guard from <= to else {
            throw note(.from, "the dates lie outside the academic year, or the last is the earlier")
        }
        return (day, from...to)
    }

    /// What two columns say of the week must not differ: whichever is wrong, the lesson would be in the other week.
    private func week(besides ofDay: String?) throws(ImportNote) -> String? {
        guard let own = WeekSpelling.week(text(.week) ?? "") else { return ofDay }
        guard ofDay.map({ $0.lowercased() == own.lowercased() }) ?? true else {
            throw note(.week, "the week is another one than the day says")
        }
        return own
    }

    private func date(_ meaning: ColumnMapping.Meaning) throws(ImportNote) -> CivilDate? {
        guard let text = text(meaning) else { return nil }
        guard let date = ExportSpelling.date(text) else { throw note(meaning, "the date cannot be read") }
        return date
    }

    private func time(period: String?) throws(ImportNote) -> TimetableRow.Time {
        let ends = text(.times).map { $0.split { "-\u{2013}\u{2014}".contains($0) }.map(String.init) }
        let (start, end) = (text(.start) ?? ends?.first, text(.end) ?? (ends?.count == 2 ? ends?.last : nil))
        guard let start, let end else {
            guard let name = TimetableRow.name(period) else { throw note(.period, "the row says not when it is") }
            return .period(name)
        }
        guard let first = ExportSpelling.time(start), let last = ExportSpelling.time(end) else {
            throw note(fields[.start] == nil ? .times : .start, "the time cannot be read")
        }
        guard let span = CivilSpan(start: first, end: last) else {
            throw note(.end, "the end is not later than the start")
        }
        // `1:30` of a clock of twelve hours.
        guard first >= .endOfNight else {
            throw note(fields[.start] == nil ? .times : .start, "it begins before six in the morning")
        }
        return .span(span)
    }

    /// What the type says; without one, what class and subject say, and else a row with a class is a lesson. A type that nobody
    /// explains is never taken for one.
    private func kind() throws(ImportNote) -> TimetableRow.Kind {
        let type = text(.type)
        let words = [type, text(.subject), text(.className)].compactMap(\.self)
        let meaning = settings.words.meaning(of: words)
        if let type, let kind = TimetableRow.Kind(rawValue: type.lowercased()), meaning != .unused || !kind.saysPupils {
            return kind
        }
        if case .kind(let kind) = meaning { return kind }
        guard meaning == nil else { throw note(.type, "its words say that it is nothing of a timetable") }
        guard type == nil else { throw note(.type, "no word explains the type; give it one in a table of words") }
        if text(.className) != nil { return .lesson }
        guard let otherwise = settings.otherwise else { throw note(.subject, WordTable.unexplained) }
        return otherwise
    }
}
