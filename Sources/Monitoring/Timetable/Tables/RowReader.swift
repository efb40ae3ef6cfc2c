import FlowModel

/// Reads the typed fields of one row and collects what is wrong with them.
struct RowReader {
    /// Names of sites, phases, periods, weeks and labels are printed in a strip a few centimetres wide.
    static let longestName = 40

    let row: CSVRow
    private(set) var faults: [ConfigurationFault] = []

    init(_ row: CSVRow) {
        self.row = row
    }

    mutating func report(_ column: String, _ problem: String, hint: String) {
        faults.append(row.fault(column, problem, hint: hint))
    }

    /// The date in `column`; nil, without a fault, when the field is empty.
    mutating func date(_ column: String) -> CivilDate? {
        let text = row.text(column)
        guard !text.isEmpty else { return nil }
        let date = CivilDate(text)
        if date == nil {
            report(
                column, "\(quoted(text)) is not a date", hint: "write it like 2026-04-27, and save the column as text")
        }
        return date
    }

    /// The time of day in `column`; nil, without a fault, when the field is empty.
    mutating func time(_ column: String) -> CivilMinute? {
        let text = row.text(column)
        guard !text.isEmpty else { return nil }
        let time = CivilMinute(text)
        if time == nil { report(column, "\(quoted(text)) is not a time", hint: "write it like 08:55, in 24 hours") }
        return time
    }

    /// The part of the day between columns `start` and `end`; an empty field stands for the edge of the day.
    mutating func span() -> CivilSpan? {
        let before = faults.count
        let start = time("start") ?? .startOfDay
        let end = time("end") ?? .endOfDay
        guard faults.count == before else { return nil }
        let span = CivilSpan(start: start, end: end)
        if span == nil { report("end", "the end is not later than the start", hint: "put the later time in \"end\"") }
        return span
    }

    /// The weekdays in `column`.
    ///
    /// - Parameter others: what the column may name in their place, for the hint.
    mutating func weekdays(_ column: String, others: Set<String> = []) -> Set<Weekday>? {
        let days = Weekday.set(row.text(column))
        if days == nil {
            let problem = "\(quoted(row.text(column))) names no weekday"
            let names = others.sorted().joined(separator: ", ")
            let cycle = names.isEmpty ? "" : "; or days of the cycle alone, one by one, like 1;4: \(names)"
            report(
                column, problem,
                hint: "write mon, tue, wed, thu, fri, several like mon;wed, or a range like mon-fri\(cycle)")
        }
        return days
    }

    /// The case of an enumeration that `column` names.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ column: String) -> Choice? {
        let choice = Choice(rawValue: row.text(column))
        if choice == nil {
            let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            report(column, "unknown \(column) \(quoted(row.text(column)))", hint: "choose one of \(names)")
        }
        return choice
    }

    /// The staff number in `column`; one that is not in `known` is a fault. The number itself is not repeated: the line
    /// is enough to find it.
    mutating func person(_ column: String, known: Set<StaffNumber>?) -> StaffNumber? {
        let person = StaffNumber(row.text(column))
        if person == nil {
            let hint = "write 1 to 32 letters, digits, or - _ . / as in the staff list"
            report(column, "the field is not a staff number", hint: hint)
        }
        if let person, let known, !known.contains(person) {
            let hint =
                "correct the number (of recorded rows by a new version), or add the person to the staff list, with \"leaves_on\" if "
                + "they left; a log-in that several use is no person"
            report(column, "the staff list has nobody with this number", hint: hint)
        }
        return person
    }

    /// The short name in `column`; nil when the field is empty.
    mutating func name(_ column: String) -> String? {
        let text = row.text(column)
        checkLength(of: text, column)
        return text.isEmpty ? nil : text
    }

    /// The short names in `column`, between semicolons. When `known` is given, others are faults.
    mutating func names(_ column: String, known: Set<String>? = nil) -> Set<String> {
        let names = row.list(column)
        for name in names {
            checkLength(of: name, column)
            check(name, column, known: known)
        }
        return Set(names)
    }

    /// Reports `name` when it is none of the known ones; a nil set knows every name.
    mutating func check(_ name: String, _ column: String, known: Set<String>?) {
        guard let known, !known.contains(name) else { return }
        let list = known.isEmpty ? "there are none" : "known are \(known.sorted().joined(separator: ", "))"
        report(column, "unknown name \(quoted(name)) in \"\(column)\"", hint: list)
    }

    private mutating func checkLength(of name: String, _ column: String) {
        guard name.count > RowReader.longestName else { return }
        report(column, "\(quoted(name)) is too long", hint: "use at most \(RowReader.longestName) characters")
    }
}
