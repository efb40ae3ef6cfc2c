import Testing

/// What a calendar wants done with its events, and which copy of an event counts.
@Suite struct CalendarMethodTests {
    private typealias Invented = InventedCalendar

    private static let nine = "DTSTART;TZID=Europe/London:20260907T090000\nDURATION:PT1H\nSUMMARY:Maths"
    private static let atNine = "2026-09-07 09:00-10:00 lesson Maths"
    private static let older = "it is an older copy: a later one has the same UID"

    @Test(arguments: ["METHOD:PUBLISH\n", "METHOD:REQUEST\n", "method:add\n", "METHOD:PUBLISH\nMETHOD:PUBLISH\n", ""])
    func tellsOfEvents(method: String) throws {
        try Invented.check(Invented.text(Invented.event("UID:a", Self.nine), method), gives: [Self.atNine])
    }

    @Test(arguments: [
        ("METHOD:CANCEL\n", "it is cancelled"),
        ("METHOD:REPLY\n", "its calendar answers or asks (METHOD): it schedules nothing"),
        ("METHOD:COUNTER\n", "its calendar answers or asks (METHOD): it schedules nothing"),
        ("METHOD:DECLINECOUNTER\n", "its calendar answers or asks (METHOD): it schedules nothing"),
        ("METHOD:REFRESH\n", "its calendar answers or asks (METHOD): it schedules nothing"),
        ("METHOD:MRS-SMITH\n", "its calendar does not say what is meant by it (METHOD)"),
        ("METHOD:\n", "its calendar does not say what is meant by it (METHOD)"),
        ("METHOD:PUBLISH\nMETHOD:CANCEL\n", "its calendar does not say what is meant by it (METHOD)"),
    ])
    func schedulesNothing(method: String, reason: String) throws {
        let calendar = Invented.text(Invented.event("UID:a", Self.nine), method)
        try Invented.check(calendar, gives: ["unused 3 \(reason)"])
    }

    /// RFC 5546 section 3.2.5: the events of a CANCEL are taken away, also from another calendar of the file.
    @Test func cancelled() throws {
        let request = Invented.text(Invented.event("UID:a", "SEQUENCE:1", Self.nine), "METHOD:REQUEST\n")
        let cancel = Invented.text(Invented.event("UID:a", "SEQUENCE:1", Self.nine), "METHOD:CANCEL\n")
        let older = "unused 3 \(Self.older)"
        try Invented.check(request + cancel, gives: [older, "unused 14 it is cancelled"])
        let newer = cancel.replacing("SEQUENCE:1", with: "SEQUENCE:2")
        try Invented.check(newer + request, gives: ["unused 3 it is cancelled", "unused 14 \(Self.older)"])
        // Another one with a higher SEQUENCE is a new invitation.
        let again = request.replacing("SEQUENCE:1", with: "SEQUENCE:3")
        try Invented.check(newer + again, gives: [older, Self.atNine])
        let other = newer.replacing("UID:a", with: "UID:b")
        try Invented.check(request + other, gives: [Self.atNine, "unused 14 it is cancelled"])
    }

    @Test func oneOccurrenceCancelled() throws {
        let series = Invented.event("UID:a", Self.nine, "RRULE:FREQ=WEEKLY;COUNT=3")
        let one = Invented.event("UID:a", "RECURRENCE-ID;TZID=Europe/London:20260914T090000", Self.nine)
        try Invented.check(
            Invented.text(series) + Invented.text("METHOD:CANCEL\n", one),
            gives: [Self.atNine, "2026-09-21 09:00-10:00 lesson Maths", "unused 14 it is cancelled"])
    }

    /// An answer has the UID of what it answers: it may not pass for a copy of it.
    @Test func anAnswerChangesNothing() throws {
        let request = Invented.text("METHOD:REQUEST\n", Invented.event("UID:a", Self.nine))
        let reply = Invented.text("METHOD:REPLY\n", Invented.event("UID:a", "SEQUENCE:9", Self.nine))
        let reason = "its calendar answers or asks (METHOD): it schedules nothing"
        try Invented.check(request + reply, gives: [Self.atNine, "unused 14 \(reason)"])
    }

    /// RFC 5546 section 2.1.5: of equal SEQUENCE the later DTSTAMP counts. The first event is at nine, the second at two.
    @Test(arguments: [
        ("DTSTAMP:20261101T000000Z", "DTSTAMP:20261001T000000Z", true),
        ("DTSTAMP:20261001T000000Z", "DTSTAMP:20261101T000000Z", false),
        ("DTSTAMP:20261001T000000Z", "DTSTAMP:20261001T000000Z", false),
        ("DTSTAMP:20261001T000000Z", "COMMENT:none", true),
        ("COMMENT:none", "DTSTAMP:20261001T000000Z", false),
        ("COMMENT:none", "COMMENT:none", false),
        ("SEQUENCE:2\nDTSTAMP:20261001T000000Z", "SEQUENCE:1\nDTSTAMP:20261101T000000Z", true),
        ("SEQUENCE:9\nDTSTAMP:20261101T000000Z", "SEQUENCE:10\nDTSTAMP:20261001T000000Z", false),
    ])
    func copies(first: String, second: String, isFirst: Bool) throws {
        let other = Self.nine.replacing("T090000", with: "T140000")
        let events = (Invented.event("UID:a", first, Self.nine), Invented.event("UID:a", second, other))
        let lines = events.0.split(separator: "\n").count
        try Invented.check(
            Invented.text(events.0, events.1),
            gives: isFirst
                ? [Self.atNine, "unused \(3 + lines) \(Self.older)"]
                : ["2026-09-07 14:00-15:00 lesson Maths", "unused 3 \(Self.older)"])
    }

    /// A feed does not say whose it is, so that anybody's answer counts.
    @Test func whatSomebodyDeclined() throws {
        for (answer, gives) in [
            ("declined", "unused 3 somebody who was invited declined it (ATTENDEE)"),
            ("ACCEPTED", "2026-09-07 09:00-10:00 lesson Maths"),
        ] {
            let event = InventedCalendar.event(
                "UID:a", "DTSTART;TZID=Europe/London:20260907T090000", "DURATION:PT1H", "SUMMARY:Maths",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org", "ATTENDEE;PARTSTAT=\(answer):mailto:b@example.org")
            try InventedCalendar.check(InventedCalendar.text(event), gives: [gives])
        }
    }
}
