import Monitoring
import TimetableImport

/// The calendar of one person, as somebody exported it. The whole input is the file.
extension FuzzTarget {
    static func readCalendar(_ input: Span<UInt8>) {
        let file = TimetableFile(name: "made-up.ics", bytes: FuzzInput(input).whole)
        guard let person = StaffNumber("T-001"), let first = CivilDate("2026-09-01"),
            let last = CivilDate("2027-08-31")
        else { fatalError("the target is wrong") }
        for endsSeries in [false, true] {
            let settings = ImportSettings(year: first...last, otherwise: .lesson, endsSeriesWithYear: endsSeries)
            let outcome = ICalendarImport.read(file, person: person, settings: settings)
            check(outcome, year: first...last)
        }
    }

    private static func check(_ outcome: ImportOutcome, year: ClosedRange<CivilDate>) {
        precondition(outcome.understood <= outcome.found, "more events are used than there are")
        precondition(!outcome.isRefused || outcome.rows.isEmpty, "a refused file has rows")
        for row in outcome.rows {
            guard let from = row.from, let to = row.to else { fatalError("a row of a calendar has no dates") }
            precondition(from <= to && year.contains(from) && year.contains(to), "a row lies outside the year")
        }
        let text = TimetableText.csv(outcome.rows)
        let columns = TimetableText.columns.map { CSVColumn.optional($0) }
        let table = CSVTable.parse(Array(text.utf8), file: "timetable.csv", columns: columns)
        precondition(table.faults.isEmpty && table.rows.count == outcome.rows.count, "the rows cannot be read again")
    }
}
