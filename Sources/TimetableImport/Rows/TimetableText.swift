import Monitoring

/// Writes rows as the text of a `timetable.csv`.
package enum TimetableText {
    /// The columns in the order in which they are written.
    package static let columns = [
        "staff_number", "week", "day", "period", "start", "end", "type", "class", "subject", "room", "phase", "site",
        "from", "to", "source", "doubt",
    ]

    /// As `timetable.csv` holds it: the end of a long file's name, and the line.
    private static let longestSource = 120

    /// Header first, then the rows by person, first date, weekday and time; RFC 4180 with LF, and LF at the end. Rows that
    /// say the same give the same text, in whichever order they come.
    package static func csv(_ rows: [TimetableRow]) -> String {
        let lines = rows.map { row in (key: key(row), line: line(row)) }.sorted { one, other in
            (one.key, one.line) < (other.key, other.line)
        }
        return ([columns.joined(separator: ",")] + lines.map(\.line)).map { $0 + "\n" }.joined()
    }

    private static func key(_ row: TimetableRow) -> String {
        let day = row.days.min()?.rawValue ?? 0
        return "\(row.person.text) \(row.from?.description ?? "") \(day) \(times(row).joined(separator: "-"))"
    }

    private static func line(_ row: TimetableRow) -> String {
        let fields: [String?] =
            [row.person.text, row.week, days(row.days)] + times(row)
            + [row.kind.rawValue, row.className, row.subject, row.room, row.phase, row.site]
            + [
                row.from?.description, row.to?.description, String(row.source.suffix(longestSource)),
                row.doubt?.rawValue,
            ]
        return fields.map { field($0 ?? "") }.joined(separator: ",")
    }

    /// Period, start and end.
    private static func times(_ row: TimetableRow) -> [String] {
        switch row.time {
        case .period(let name): [name, "", ""]
        case .span(let span): ["", span.start.description, span.end.description]
        }
    }

    private static func days(_ days: Set<Weekday>) -> String {
        days.sorted().map { String($0.name.lowercased().prefix(3)) }.joined(separator: ";")
    }

    /// Quoted where RFC 4180 asks for it, where a blank would be lost, and where the row would be taken for a note.
    static func field(_ text: String) -> String {
        let needsQuotes =
            text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || text.hasPrefix("#") || text.hasPrefix(" ")
            || text.hasSuffix(" ")
        guard needsQuotes else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
