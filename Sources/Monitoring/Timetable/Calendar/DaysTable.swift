import FlowModel

/// Reads `days.csv`; the columns and their meaning are in docs/formats/calendar.md.
enum DaysTable {
    static let columns: [CSVColumn] = [
        .required("kind"), .required("from"), .optional("to"), .optional("start"), .optional("end"),
        .optional("sites"), .optional("phases"), .required("label"),
    ]

    /// More than a school has in ten years; each day of the year is held against all of them.
    static let mostRows = 2_000

    static func parse(
        _ file: TimetableFile, sites: Set<String>, phases: Set<String>
    ) -> (entries: [CalendarEntry], faults: [ConfigurationFault]) {
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns, most: mostRows)
        var entries: [CalendarEntry] = []
        var faults = table.faults
        for row in table.rows {
            var reader = RowReader(row)
            if let entry = entry(&reader, sites: sites, phases: phases) {
                checkAgainstTerms(entry, entries, &reader)
                entries.append(entry)
            }
            faults += reader.faults
        }
        if faults.isEmpty, !entries.contains(where: { $0.kind == .term }) {
            let hint = "add a row of kind term for each half term"
            faults.append(ConfigurationFault(file: file.name, problem: "the calendar has no term", hint: hint))
        }
        return (entries, faults)
    }

    private static func entry(
        _ reader: inout RowReader, sites: Set<String>, phases: Set<String>
    ) -> CalendarEntry? {
        let kind: CalendarEntry.Kind? = reader.choice("kind")
        let from = reader.date("from")
        let to = reader.date("to")
        let span = reader.span()
        let audience = Audience(
            sites: reader.names("sites", known: sites), phases: reader.names("phases", known: phases))
        let label = reader.name("label") ?? ""
        guard let kind, let from, let span else { return nil }
        if let to, to < from {
            reader.report("to", "the last date is earlier than the first", hint: "put the later date in \"to\"")
        }
        checkTimes(kind, &reader)
        if kind == .term, !audience.isEverybody {
            reader.report("kind", "a term is for the whole school", hint: "leave \"sites\" and \"phases\" empty")
        }
        return CalendarEntry(
            kind: kind, from: from, to: to ?? from, span: span, audience: audience, label: label,
            citation: reader.row.citation, line: reader.row.line)
    }

    private static func checkTimes(_ kind: CalendarEntry.Kind, _ reader: inout RowReader) {
        let (hasStart, hasEnd) = (!reader.row.text("start").isEmpty, !reader.row.text("end").isEmpty)
        switch kind {
        case .term, .inset, .holiday:
            if hasStart || hasEnd {
                let column = hasStart ? "start" : "end"
                reader.report(column, "a row of kind \(kind.rawValue) has no times", hint: "leave the field empty")
            }
        case .earlyFinish:
            if !hasStart || hasEnd {
                let hint = "give the time at which pupils go home in \"start\" and leave \"end\" empty"
                reader.report("start", "an early finish has a start and no end", hint: hint)
            }
        case .closure, .offTimetable: break
        }
    }

    private static func checkAgainstTerms(
        _ entry: CalendarEntry, _ earlier: [CalendarEntry], _ reader: inout RowReader
    ) {
        guard entry.kind == .term else { return }
        let other = earlier.first { $0.kind == .term && $0.from <= entry.to && entry.from <= $0.to }
        guard let other else { return }
        reader.report("from", "the term overlaps the one of \(other.citation)", hint: "let each date lie in one term")
    }
}
