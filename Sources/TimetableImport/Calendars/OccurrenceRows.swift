import Monitoring

/// Makes rows of occurrences: a run of consecutive weeks with the same weekday, times and label becomes one row with its
/// first and last date.
struct OccurrenceRows {
    private struct Pattern: Hashable {
        let weekday: Weekday
        let span: CivilSpan
        let label: EventLabel
        let doubt: TimetableRow.Doubt?
    }

    let person: StaffNumber
    let file: String
    let settings: ImportSettings

    /// The rows in the order of their first dates. An occurrence that is there twice counts once.
    func rows(_ occurrences: [Occurrence]) -> [TimetableRow] {
        var dates: [Pattern: [CivilDate: Int]] = [:]
        for occurrence in occurrences {
            let pattern = Pattern(
                weekday: occurrence.date.weekday, span: occurrence.span, label: occurrence.label,
                doubt: occurrence.doubt)
            dates[pattern, default: [:]][occurrence.date, default: occurrence.line] =
                min(occurrence.line, dates[pattern]?[occurrence.date] ?? occurrence.line)
        }
        return dates.flatMap { pattern, lines in
            WeekRuns.of(lines.keys.sorted()).map { run in
                row(pattern, run, line: lines[run.lowerBound] ?? 0)
            }
        }.sorted { Self.order($0) < Self.order($1) }
    }

    private func row(_ pattern: Pattern, _ run: ClosedRange<CivilDate>, line: Int) -> TimetableRow {
        TimetableRow(
            person: person, days: [pattern.weekday], time: .span(pattern.span), kind: pattern.label.kind,
            className: settings.className, subject: pattern.label.subject, room: pattern.label.room,
            phase: settings.phase, site: settings.site, from: run.lowerBound, to: run.upperBound,
            source: "\(file):\(line)", doubt: pattern.doubt)
    }

    private static func order(_ row: TimetableRow) -> String {
        guard case .span(let span) = row.time else { return "" }
        return "\(row.from?.description ?? "") \(span) \(row.source) \(row.subject ?? "") \(row.room ?? "")"
    }
}
