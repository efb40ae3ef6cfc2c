import Testing

/// Events that say a thing twice: which of the two is meant nobody can tell.
@Suite struct RepeatedPropertyTests {
    private typealias Invented = InventedCalendar

    private static let nine = "DTSTART;TZID=Europe/London:20260907T090000\nDURATION:PT1H\nSUMMARY:Maths"

    /// RFC 5545 section 3.6.1. The second one is added to an event on line 3 that has the first.
    @Test(arguments: [
        ("STATUS:CONFIRMED\nSTATUS:CANCELLED", "its STATUS stands more than once"),
        ("STATUS:CONFIRMED\nSTATUS:CONFIRMED", "its STATUS stands more than once"),
        ("TRANSP:OPAQUE\nTRANSP:TRANSPARENT", "its TRANSP stands more than once"),
        ("CLASS:PUBLIC\nCLASS:PRIVATE", "its CLASS stands more than once"),
        ("DTSTART;TZID=Europe/London:20260908T090000", "its DTSTART stands more than once"),
        ("DURATION:PT2H", "its DURATION stands more than once"),
        ("SEQUENCE:1\nSEQUENCE:2", "its SEQUENCE stands more than once"),
        ("DTSTAMP:20261001T000000Z\nDTSTAMP:20261001T000000Z", "its DTSTAMP stands more than once"),
        ("UID:b", "its UID stands more than once"), ("SUMMARY:English", "its SUMMARY stands more than once"),
        ("LOCATION:R1\nLOCATION:R2", "its LOCATION stands more than once"),
        ("DTEND;TZID=Europe/London:20260907T100000", "the event has both DTEND and DURATION"),
        (
            "X-MICROSOFT-CDO-BUSYSTATUS:BUSY\nX-MICROSOFT-CDO-BUSYSTATUS:FREE",
            "its X-MICROSOFT-CDO-BUSYSTATUS stands more than once"
        ),
    ])
    func notUsed(more: String, reason: String) throws {
        try Invented.check(
            Invented.text(Invented.event("UID:a", Self.nine, more)), gives: ["unused 3 \(reason)"])
    }

    @Test(arguments: [
        "COMMENT:a\nCOMMENT:b", "ATTENDEE:mailto:a@b.example\nATTENDEE:mailto:c@b.example", "STATUS:CONFIRMED",
    ])
    func used(more: String) throws {
        try Invented.check(
            Invented.text(Invented.event("UID:a", Self.nine, more)), gives: ["2026-09-07 09:00-10:00 lesson Maths"])
    }

    /// The occurrence that it changes does not take place as it was: what does is not known.
    @Test func inAChange() throws {
        let series = Invented.event("UID:a", Self.nine, "RRULE:FREQ=WEEKLY;COUNT=3")
        let change = Invented.event(
            "UID:a", "RECURRENCE-ID;TZID=Europe/London:20260914T090000", Self.nine, "STATUS:CONFIRMED",
            "STATUS:CANCELLED")
        try Invented.check(
            Invented.text(series, change),
            gives: [
                "2026-09-07 09:00-10:00 lesson Maths", "2026-09-21 09:00-10:00 lesson Maths",
                "unused 10 its STATUS stands more than once",
            ])
    }

    @Test func twoOccurrencesInOneChange() throws {
        let series = Invented.event("UID:a", Self.nine, "RRULE:FREQ=WEEKLY;COUNT=3")
        let change = Invented.event(
            "UID:a", "RECURRENCE-ID;TZID=Europe/London:20260914T090000",
            "RECURRENCE-ID;TZID=Europe/London:20260921T090000", "STATUS:CANCELLED", Self.nine)
        try Invented.check(
            Invented.text(series, change),
            gives: [
                "unused 3 its RECURRENCE-ID stands more than once (line 12)",
                "unused 10 it changes a series that is not used",
            ])
        try Invented.check(
            Invented.text(change), gives: ["unused 3 its RECURRENCE-ID stands more than once (line 5)"])
    }

    /// Of two copies the one that may be the newer one counts, also where it is not used.
    @Test func inACopy() throws {
        let twice = Invented.event("UID:a", "SEQUENCE:0\nSEQUENCE:9", Self.nine)
        try Invented.check(
            Invented.text(twice, Invented.event("UID:a", "SEQUENCE:5", Self.nine)),
            gives: [
                "unused 3 its SEQUENCE stands more than once",
                "unused 11 it is an older copy: a later one has the same UID",
            ])
    }

    /// RFC 5545 section 3.2.19.
    @Test(arguments: [
        (
            "DTSTART;TZID=Europe/London:20260907T090000Z\nDURATION:PT1H",
            "its DTSTART is in UTC and names a zone (line 5)"
        ),
        ("DTSTART;TZID=UTC:20260907T090000Z\nDURATION:PT1H", "its DTSTART is in UTC and names a zone (line 5)"),
        (
            "DTSTART:20260907T090000Z\nDTEND;TZID=Europe/London:20260907T110000Z",
            "its DTEND is in UTC and names a zone (line 6)"
        ),
        (
            "DTSTART:20260907T090000Z\nDURATION:PT1H\nEXDATE;TZID=Europe/London:20260907T110000Z",
            "its EXDATE is in UTC and names a zone (line 7)"
        ),
    ])
    func aZoneAndUTC(times: String, reason: String) throws {
        try Invented.check(Invented.text(Invented.event("UID:a", times)), gives: ["unused 3 \(reason)"])
    }
}
