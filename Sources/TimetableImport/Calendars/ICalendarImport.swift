import FlowModel
import Monitoring

/// Reads the calendar of one person, or of one class that one person teaches (iCalendar, RFC 5545).
package enum ICalendarImport {
    /// A timetable of a year has about 1,500 lessons.
    private static let mostOccurrences = 50_000
    /// A thousand weekly series over seven years have fewer, those outside the year counted.
    private static let mostExpanded = 500_000

    /// Rows for `person`. `file` is cited by its name.
    package static func read(_ file: TimetableFile, person: StaffNumber, settings: ImportSettings) -> ImportOutcome {
        do throws(ConfigurationFault) {
            let reading = try Reading(file, settings)
            let maker = OccurrenceRows(person: person, file: file.name, settings: settings)
            return ImportOutcome(
                rows: maker.rows(reading.result.occurrences), unused: reading.result.unused.map(reading.note),
                warnings: reading.result.warnings.map(reading.note), understood: reading.result.understood,
                found: reading.found)
        } catch {
            return ImportOutcome(refused: [error])
        }
    }

    /// Every single time, ascending, before runs of weeks are joined to rows.
    package static func occurrences(
        _ file: TimetableFile, settings: ImportSettings
    ) throws(ConfigurationFault) -> [Occurrence] {
        try Reading(file, settings).result.occurrences.sorted { one, other in
            (one.date, one.span.start, one.span.end, one.line)
                < (other.date, other.span.start, other.span.end, other.line)
        }
    }

    private struct Reading {
        let file: TimetableFile
        let found: Int
        private(set) var result = GroupResult()

        init(_ file: TimetableFile, _ settings: ImportSettings) throws(ConfigurationFault) {
            let calendars = try ComponentReader.read(file.bytes, file: file.name)
            self.file = file
            self.found = calendars.reduce(0) { $0 + $1.parts("VEVENT").count }
            for group in Self.groups(entries(calendars, settings)) {
                result.add(EventGroup.read(group, settings: settings))
                guard result.occurrences.count <= mostOccurrences else { throw tooMany(mostOccurrences) }
                guard result.expanded <= mostExpanded else { throw tooMany(mostExpanded) }
            }
            for part in Self.others(calendars) { result.refuse(part, "it is not an event") }
        }

        private func tooMany(_ most: Int) -> ConfigurationFault {
            let problem = "the events take place more than \(most) times"
            return ConfigurationFault(file: file.name, problem: problem, hint: "export one year of one person")
        }

        func note(_ refusal: EventRefusal) -> ImportNote {
            ImportNote(file: file.name, line: refusal.line, reason: refusal.reason)
        }

        /// The events of every calendar that tells of events, each with the zones of its own; those of others are refused.
        private mutating func entries(
            _ calendars: [CalendarComponent], _ settings: ImportSettings
        ) -> [FeedEvent] {
            var clocks = YearClocks(settings.year)
            var entries: [FeedEvent] = []
            for calendar in calendars {
                let method = CalendarMethod(calendar)
                if case .refused(let reason) = method {
                    for event in calendar.parts("VEVENT") { result.refuse(event, reason) }
                    continue
                }
                let reader = EventReader(times: PropertyTimes(zones: ZoneDefinitions(calendar, &clocks)))
                entries += calendar.parts("VEVENT").map { event in
                    FeedEvent(component: event, reader: reader, isCancelled: method == .cancels)
                }
            }
            return entries
        }

        /// The events of each UID; one without a UID is by itself.
        private static func groups(_ events: [FeedEvent]) -> [[FeedEvent]] {
            var groups: [String: [FeedEvent]] = [:]
            for event in events {
                groups[event.component["UID"].map { "=" + $0.value } ?? "\(event.line)", default: []].append(event)
            }
            return groups.values.sorted { ($0.first?.line ?? 0) < ($1.first?.line ?? 0) }
        }

        /// Tasks, notes and the like. A zone is none of them.
        private static func others(_ calendars: [CalendarComponent]) -> [CalendarComponent] {
            calendars.flatMap(\.parts).filter { $0.kind != "VEVENT" && $0.kind != "VTIMEZONE" }
        }
    }
}
