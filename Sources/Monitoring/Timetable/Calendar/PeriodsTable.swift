import FlowModel

/// Reads `periods.csv`; the columns and their meaning are in docs/formats/calendar.md.
enum PeriodsTable {
    static let columns: [CSVColumn] = [
        .required("period"), .required("days"), .required("start"), .required("end"), .required("kind"),
        .optional("phases"), .optional("sites"),
    ]

    /// More rows than any school has periods; each is compared with all others.
    static let mostRows = 2_000

    static func parse(
        _ file: TimetableFile, sites: Set<String>
    ) -> (times: PeriodTimes, faults: [ConfigurationFault]) {
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns, most: mostRows)
        var times: [PeriodTime] = []
        var faults = table.faults
        for row in table.rows {
            var reader = RowReader(row)
            if let time = time(&reader, sites: sites) {
                checkAgainst(times, time, &reader)
                times.append(time)
            }
            faults += reader.faults
        }
        return (PeriodTimes(rows: times), faults)
    }

    private static func time(_ reader: inout RowReader, sites: Set<String>) -> PeriodTime? {
        let name = reader.name("period")
        let days = reader.weekdays("days")
        let span = reader.span()
        let kind: PeriodTime.Kind? = reader.choice("kind")
        let audience = Audience(sites: reader.names("sites", known: sites), phases: reader.names("phases"))
        guard let name, let days, let span, let kind else { return nil }
        return PeriodTime(
            name: name, days: days, span: span, kind: kind, audience: audience, citation: reader.row.citation)
    }

    private static func checkAgainst(_ earlier: [PeriodTime], _ time: PeriodTime, _ reader: inout RowReader) {
        guard !time.kind.isFrame else { return }
        let rivals = earlier.filter { other in
            !other.kind.isFrame && !other.days.isDisjoint(with: time.days) && other.audience.intersects(time.audience)
        }
        if let rival = rivals.first(where: { $0.name == time.name }) {
            let problem = "period \(quoted(time.name)) has a time already in \(rival.citation)"
            reader.report("period", problem, hint: "let a name have one time for the same day, phase and site")
        } else if let rival = rivals.first(where: { $0.span.overlaps(time.span) }) {
            let problem = "the period overlaps the one of \(rival.citation)"
            reader.report("start", problem, hint: "let periods of the same day, phase and site follow each other")
        }
    }
}
