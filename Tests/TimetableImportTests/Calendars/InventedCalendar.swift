import Testing

/// A calendar of a few lines that a test writes itself, and what must come of it. Its first event begins on line 3.
enum InventedCalendar {
    static let year = "year 2026-09-03 2027-07-21"

    static func text(_ parts: String...) -> String {
        "BEGIN:VCALENDAR\nVERSION:2.0\n" + parts.joined() + "END:VCALENDAR\n"
    }

    /// Two lines longer than `lines`.
    static func event(_ lines: String...) -> String {
        "BEGIN:VEVENT\n" + lines.map { $0 + "\n" }.joined() + "END:VEVENT\n"
    }

    /// A zone that changes its offsets as London does, on lines 3 to 16.
    static func londonRules(named name: String) -> String {
        rules(named: name, standard: "+0000", daylight: "+0100")
    }

    static func rules(named name: String, standard: String, daylight: String, more: String = "") -> String {
        """
        BEGIN:VTIMEZONE
        TZID:\(name)
        BEGIN:STANDARD
        DTSTART:16010101T020000
        TZOFFSETFROM:\(daylight)
        TZOFFSETTO:\(standard)
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T010000
        TZOFFSETFROM:\(standard)
        TZOFFSETTO:\(daylight)
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        \(more)END:VTIMEZONE

        """
    }

    /// `expected` is written as in the files of the folder `feeds`; `ends` lets series end with the year.
    static func check(
        _ calendar: String, gives expected: [String], ends: Bool = false, in year: String = year,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let feed = try FeedCase(calendar: calendar, text: [year + (ends ? " ends" : "")] + expected)
        let (actual, expected) = (try feed.actual(), try feed.expected())
        #expect(expected.subtracting(actual).sorted() == [], "missing", sourceLocation: sourceLocation)
        #expect(actual.subtracting(expected).sorted() == [], "not expected", sourceLocation: sourceLocation)
    }
}
