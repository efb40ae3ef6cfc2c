import FlowModel

/// Reads the components of an iCalendar file: one VCALENDAR, or several one after the other.
enum ComponentReader {
    /// The feed of one teacher, with every lesson of a year as an event of its own, has about 2,000 events of 500 bytes.
    static let largestFile = 16 * 1_024 * 1_024
    static let mostEvents = 20_000
    /// A zone has two rules, or some hundred with its history.
    static let mostObservances = 20_000
    static let deepest = 8

    /// Those of RFC 5545 section 3.6; any other word could be anything and is not repeated.
    private static let kinds: Set = [
        "VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VALARM", "STANDARD", "DAYLIGHT",
    ]

    /// The calendars; the first fault refuses the file.
    static func read(_ bytes: [UInt8], file: String) throws(ConfigurationFault) -> [CalendarComponent] {
        guard bytes.count <= largestFile else {
            let hint = "export one year of one person: \(largestFile) bytes are the most"
            throw ConfigurationFault(file: file, problem: "the calendar is too large", hint: hint)
        }
        let calendars = try calendars(bytes, file: file)
        guard !calendars.isEmpty else {
            throw ConfigurationFault(file: file, problem: "the file holds no calendar", hint: "export it again")
        }
        for calendar in calendars { try check(calendar, file) }
        return calendars
    }

    private static func calendars(
        _ bytes: [UInt8], file: String
    ) throws(ConfigurationFault) -> [CalendarComponent] {
        var lines = ContentLineReader(bytes, file: file)
        var calendars: [CalendarComponent] = []
        var open: [CalendarComponent] = []
        var begun: [String: Int] = [:]
        while let line = try lines.next() {
            switch line.name {
            case "BEGIN":
                if kinds.contains(line.keyword) { begun[line.keyword, default: 0] += 1 }
                try checkCount(begun, line, file)
                try check(line, open: open, file: file)
                open.append(CalendarComponent(kind: line.keyword, line: line.line))
            case "END":
                guard let closed = open.popLast(), closed.kind == line.keyword else {
                    throw fault(file, line, "an END without its BEGIN", "export the calendar again")
                }
                if open.isEmpty { calendars.append(closed) } else { open[open.count - 1].parts.append(closed) }
            default:
                guard !open.isEmpty else { throw notACalendar(file, line) }
                open[open.count - 1].properties.append(line)
            }
        }
        if let last = open.last { throw unended(file, last) }
        return calendars
    }

    private static func checkCount(
        _ begun: [String: Int], _ line: ContentLine, _ file: String
    ) throws(ConfigurationFault) {
        guard begun["VEVENT", default: 0] <= mostEvents else {
            throw fault(file, line, "the calendar has more than \(mostEvents) events", "export one year of it")
        }
        guard begun["STANDARD", default: 0] + begun["DAYLIGHT", default: 0] <= mostObservances else {
            let problem = "the calendar has more than \(mostObservances) changes of clocks"
            throw fault(file, line, problem, "export one year of it")
        }
    }

    private static func check(
        _ line: ContentLine, open: [CalendarComponent], file: String
    ) throws(ConfigurationFault) {
        if open.isEmpty, line.keyword != "VCALENDAR" { throw notACalendar(file, line) }
        if !open.isEmpty, line.keyword == "VCALENDAR" {
            throw fault(file, line, "a calendar inside another one", "export the calendar again")
        }
        if open.count > 1, line.keyword == "VEVENT" {
            throw fault(file, line, "an event inside another component", "export the calendar again")
        }
        if open.count >= deepest {
            throw fault(file, line, "components stand in each other too deeply", "export the calendar again")
        }
    }

    /// Version 1.0 (vCalendar) writes its recurrences otherwise, and other calendars have other months (RFC 5545 section
    /// 3.7.1).
    private static func check(_ calendar: CalendarComponent, _ file: String) throws(ConfigurationFault) {
        if let version = calendar.all("VERSION").first(where: { $0.keyword != "2.0" }) {
            throw fault(file, version, "the calendar is not of version 2.0", "export it as iCalendar (.ics)")
        }
        if let scale = calendar.all("CALSCALE").first(where: { $0.keyword != "GREGORIAN" }) {
            let hint = "export it with dates of the Gregorian calendar"
            throw fault(file, scale, "the calendar is not Gregorian (CALSCALE)", hint)
        }
    }

    private static func unended(_ file: String, _ last: CalendarComponent) -> ConfigurationFault {
        let kind = kinds.contains(last.kind) ? last.kind : "component"
        let problem = "the \(kind) that begins here does not end: the file is not complete"
        return ConfigurationFault(file: file, line: last.line, problem: problem, hint: "export the calendar again")
    }

    private static func notACalendar(_ file: String, _ line: ContentLine) -> ConfigurationFault {
        fault(file, line, "the file does not begin with BEGIN:VCALENDAR", "save the feed itself, as .ics")
    }

    private static func fault(
        _ file: String, _ line: ContentLine, _ problem: String, _ hint: String
    ) -> ConfigurationFault {
        ConfigurationFault(file: file, line: line.line, column: 1, problem: problem, hint: hint)
    }
}
