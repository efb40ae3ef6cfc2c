import Testing

/// What an event with RECURRENCE-ID may do to its series, and what it may not.
@Suite struct ChangedSeriesTests {
    private typealias Invented = InventedCalendar

    /// Mondays at nine, four of them from 7 September, on lines 3 to 9.
    private static func series(_ more: String = "SUMMARY:Maths") -> String {
        Invented.event(
            "UID:a", "DTSTART;TZID=Europe/London:20260907T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4", more)
    }

    private static func change(of date: String, to start: String, _ more: String = "SUMMARY:Art") -> String {
        Invented.event(
            "UID:a", "RECURRENCE-ID;TZID=Europe/London:\(date)T090000", "DTSTART;TZID=Europe/London:\(start)",
            "DURATION:PT1H", more)
    }

    /// RFC 5545 section 3.8.5.1: the series does not have what EXDATE takes out.
    @Test(arguments: ["EXDATE;TZID=Europe/London:20260914T090000", "EXDATE;VALUE=DATE:20260914"])
    func whatIsExceptedCannotBeChanged(exception: String) throws {
        let calendar = Invented.text(
            Self.series(exception + "\nSUMMARY:Maths"), Self.change(of: "20260914", to: "20260914T140000"))
        try Invented.check(
            calendar,
            gives: [
                "2026-09-07 09:00-10:00 lesson Maths", "2026-09-21..2026-09-28 09:00-10:00 lesson Maths",
                "unused 11 it changes an occurrence that its series does not have",
            ])
    }

    @Test(arguments: ["RRULE:FREQ=WEEKLY;COUNT=10", "RDATE;TZID=Europe/London:20260915T140000"])
    func aChangeIsOfOneOccurrence(more: String) throws {
        let change = Self.change(of: "20260914", to: "20260914T140000", more)
        try Invented.check(
            Invented.text(Self.series(), change),
            gives: [
                "2026-09-07 09:00-10:00 lesson Maths", "2026-09-21..2026-09-28 09:00-10:00 lesson Maths",
                "unused 10 it changes one occurrence and has a rule of its own",
            ])
        try Invented.check(
            Invented.text(change), gives: ["unused 3 it changes one occurrence and has a rule of its own"])
    }

    @Test func aChangeMayNotTakeItselfOut() throws {
        let change = Self.change(of: "20260914", to: "20260914T140000", "EXDATE;TZID=Europe/London:20260914T140000")
        try Invented.check(Invented.text(change), gives: ["unused 3 its own EXDATE takes it out"])
    }

    /// Mondays in August, before the year: the last is moved into it.
    @Test func movedIntoTheYear() throws {
        let series = Invented.event(
            "UID:a", "DTSTART;TZID=Europe/London:20260817T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3",
            "SUMMARY:Maths")
        try Invented.check(
            Invented.text(series, Self.change(of: "20260831", to: "20260907T090000")),
            gives: [
                "2026-09-07 09:00-10:00 lesson Art", "unused 3 it does not take place in the academic year",
            ])
    }

    /// A series that goes on for ever: its date after the end of the year is moved to before it.
    @Test func movedIntoTheYearFromBeyondItsEnd() throws {
        let series = Invented.event(
            "UID:a", "DTSTART;TZID=Europe/London:20270705T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY",
            "SUMMARY:Maths")
        let calendar = Invented.text(series, Self.change(of: "20270726", to: "20270720T090000"))
        try Invented.check(
            calendar,
            gives: [
                "2027-07-05..2027-07-19 09:00-10:00 lesson Maths", "2027-07-20 09:00-10:00 lesson Art",
                "warning 3 the series has no end: it ends with the academic year here",
            ], ends: true)
    }

    @Test func movedOutOfTheYear() throws {
        try Invented.check(
            Invented.text(Self.series(), Self.change(of: "20260914", to: "20270726T090000")),
            gives: [
                "2026-09-07 09:00-10:00 lesson Maths", "2026-09-21..2026-09-28 09:00-10:00 lesson Maths",
                "unused 10 it does not take place in the academic year",
            ])
    }

    @Test(arguments: ["20270906", "20401001"]) func aSeriesAfterTheYear(start: String) throws {
        let series = Invented.event(
            "UID:a", "DTSTART;TZID=Europe/London:\(start)T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
        try Invented.check(
            Invented.text(series), gives: ["unused 3 it does not take place in the academic year"], ends: true)
    }

    /// Programs write the midnight of the day, another zone, or the time before the series was moved. What was meant to fall away is
    /// no lesson.
    @Test(arguments: [
        "EXDATE;TZID=Europe/London:20260914T000000", "EXDATE:20260914T090000Z",
        "EXDATE;TZID=Europe/London:20260914T090100", "EXDATE:20260801T080000Z,20260914T143000Z",
    ])
    func anExceptionAtAnotherTimeOfTheDay(exception: String) throws {
        try Invented.check(
            Invented.text(Self.series(exception + "\nSUMMARY:Maths")),
            gives: [
                "2026-09-07 09:00-10:00 lesson Maths", "2026-09-21..2026-09-28 09:00-10:00 lesson Maths",
                "warning 8 an EXDATE names another time than the series has on that day: nothing of the day is used",
            ])
    }

    @Test func anExceptionOnADayWithoutAnOccurrence() throws {
        try Invented.check(
            Invented.text(Self.series("EXDATE;TZID=Europe/London:20260915T090000\nSUMMARY:Maths")),
            gives: [
                "2026-09-07..2026-09-28 09:00-10:00 lesson Maths",
                "warning 8 an EXDATE takes out nothing: the series has no occurrence then",
            ])
    }

    /// An added time of the day is taken out by its own name alone.
    @Test func anExceptionOfOneOfTwoOfADay() throws {
        let more = "RDATE;TZID=Europe/London:20260914T140000\nEXDATE;TZID=Europe/London:20260914T140000\nSUMMARY:Maths"
        try Invented.check(
            Invented.text(Self.series(more)), gives: ["2026-09-07..2026-09-28 09:00-10:00 lesson Maths"])
    }

    @Test func aChangeAtAnotherTimeOfTheDay() throws {
        let change = Invented.event(
            "UID:a", "RECURRENCE-ID;TZID=Europe/London:20260914T000000", "DTSTART;TZID=Europe/London:20260914T140000",
            "DURATION:PT1H", "SUMMARY:Art")
        try Invented.check(
            Invented.text(Self.series(), change),
            gives: [
                "2026-09-07 09:00-10:00 lesson Maths", "2026-09-21..2026-09-28 09:00-10:00 lesson Maths",
                "unused 10 it changes an occurrence that its series does not have, on a day of which nothing is used therefore",
            ])
    }
}
