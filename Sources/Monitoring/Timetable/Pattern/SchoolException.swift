/// A row of `exceptions.csv` that concerns the school and not one person: what became known only on the day, such as snow. It can
/// take lessons away and never add one, so that it may be entered for days that have passed (law page C4).
enum SchoolException {
    /// What stands in the place of a staff number.
    static let everybody = "everybody"

    /// The kinds of `days.csv` that take lessons away from a day of school.
    private enum Kind: String, CaseIterable {
        case closure
        case earlyFinish = "early-finish"
        case offTimetable = "off-timetable"

        var entry: CalendarEntry.Kind {
            switch self {
            case .closure: .closure
            case .earlyFinish: .earlyFinish
            case .offTimetable: .offTimetable
            }
        }
    }

    /// The row as one of the calendar; nil with faults in the reader.
    static func entry(_ reader: inout RowReader, sites: Set<String>, phases: Set<String>) -> CalendarEntry? {
        let kind: Kind? = reader.choice("kind")
        let date = reader.date("date")
        let span = reader.span()
        let audience = Audience(
            sites: reader.names("site", known: sites), phases: reader.names("phase", known: phases))
        if kind == .earlyFinish, reader.row.text("start").isEmpty || !reader.row.text("end").isEmpty {
            let hint = "give the time at which pupils went home in \"start\" and leave \"end\" empty"
            reader.report("start", "an early finish has a start and no end", hint: hint)
        }
        guard let kind, let date, let span else { return nil }
        let words = [reader.name("class"), reader.name("subject")].compactMap(\.self)
        return CalendarEntry(
            kind: kind.entry, from: date, to: date, span: span, audience: audience,
            label: words.isEmpty ? kind.rawValue : words.joined(separator: " "), citation: reader.row.citation,
            line: reader.row.line)
    }
}
