import FlowModel

/// One row of `periods.csv`: a time of the school day with a name. That a period exists does not make anybody teach.
package struct PeriodTime: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case lesson, registration, assembly, lunch
        case breakTime = "break"
        case workingHours = "working-hours"
        case onSite = "on-site"

        /// Whether the row frames the day rather than being a part of it.
        var isFrame: Bool { self == .workingHours || self == .onSite }
        var isPause: Bool { self == .breakTime || self == .lunch }
    }

    package let name: String
    package let days: Set<Weekday>
    package let span: CivilSpan
    package let kind: Kind
    package let audience: Audience
    package let citation: String
}

/// The times of the school day, by weekday, phase and site.
package struct PeriodTimes: Hashable, Sendable {
    package let rows: [PeriodTime]

    /// Every phase that a row names.
    package var phases: Set<String> { rows.reduce(into: []) { $0.formUnion($1.audience.phases) } }

    /// The period of this name; nil when there is none for this weekday and place.
    func period(_ name: String, on weekday: Weekday, at place: SchoolPlace) -> PeriodTime? {
        rows.first { row in
            row.name == name && !row.kind.isFrame && row.days.contains(weekday) && row.audience.concerns(place)
        }
    }

    /// Break and lunch that may be those of the place.
    func pauses(on weekday: Weekday, at place: SchoolPlace) -> [PeriodTime] {
        rows.filter { $0.kind.isPause && $0.days.contains(weekday) && $0.audience.mayConcern(place) }
    }

    /// The frames of one kind that surely hold at the place.
    func frames(_ kind: PeriodTime.Kind, on weekday: Weekday, at place: SchoolPlace) -> [PeriodTime] {
        rows.filter { $0.kind == kind && $0.days.contains(weekday) && $0.audience.concerns(place) }
    }
}

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
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns)
        guard table.rows.count <= mostRows else {
            let problem = "the table has more than \(mostRows) rows"
            return (
                PeriodTimes(rows: []),
                [ConfigurationFault(file: file.name, problem: problem, hint: "give one row to several days and phases")]
            )
        }
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
