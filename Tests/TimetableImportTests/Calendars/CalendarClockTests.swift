import Testing

/// What becomes of times by other clocks than the school's. Clocks change on 25 October 2026 and 28 March 2027.
@Suite struct CalendarClockTests {
    private typealias Invented = InventedCalendar

    private static func warning(_ line: Int, _ count: Int) -> String {
        "warning \(line) \(count) of its occurrences shift on the school's clock when the clocks change, since the series "
            + "is not told in the school's time; they are marked utc-shift"
    }

    /// Mondays at 08:00 UTC, which is nine o'clock in September, on lines 3 to 8: 19 October is the last before the change,
    /// 2 November the last of all, and 26 October is the one that is changed.
    private static let series = Invented.event(
        "UID:a", "DTSTART:20261005T080000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=5", "SUMMARY:Maths")
    private static let unchanged = [
        "2026-10-05..2026-10-19 09:00-10:00 lesson Maths", "2026-11-02 08:00-09:00 lesson Maths ! utc-shift",
        warning(3, 1),
    ]

    /// The doubt is about the clock, not the time: also a change to another time is told in UTC, and as far off.
    @Test(arguments: [
        ("DTSTART:20261026T080000Z", "2026-10-26 08:00-09:00 lesson Art ! utc-shift", true),
        ("DTSTART:20261026T090000Z", "2026-10-26 09:00-10:00 lesson Art ! utc-shift", true),
        ("DTSTART:20261026T140000Z", "2026-10-26 14:00-15:00 lesson Art ! utc-shift", true),
        ("DTSTART:20261022T130000Z", "2026-10-22 14:00-15:00 lesson Art", false),
        ("DTSTART;TZID=Europe/London:20261026T140000", "2026-10-26 14:00-15:00 lesson Art", false),
        ("DTSTART;TZID=Europe/Berlin:20261026T150000", "2026-10-26 14:00-15:00 lesson Art", false),
        ("DTSTART;TZID=America/New_York:20261026T100000", "2026-10-26 14:00-15:00 lesson Art ! utc-shift", true),
        ("DTSTART:20261026T140000", "2026-10-26 14:00-15:00 lesson Art", false),
    ])
    func aChangeOfASeriesInUTC(start: String, time: String, isWarned: Bool) throws {
        let change = Invented.event("UID:a", "RECURRENCE-ID:20261026T080000Z", start, "DURATION:PT1H", "SUMMARY:Art")
        try Invented.check(
            Invented.text(Self.series, change), gives: Self.unchanged + [time] + (isWarned ? [Self.warning(10, 1)] : [])
        )
    }

    /// Who tells a series in the school's time knows the clocks: a change in UTC means what it says.
    @Test func aChangeInUTCOfASeriesInLondon() throws {
        let series = Invented.event(
            "UID:a", "DTSTART;TZID=Europe/London:20261019T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2",
            "RDATE:20261109T090000Z", "SUMMARY:Maths")
        let change = Invented.event(
            "UID:a", "RECURRENCE-ID:20261026T090000Z", "DTSTART:20261026T140000Z", "DURATION:PT1H", "SUMMARY:Art")
        try Invented.check(
            Invented.text(series, change),
            gives: [
                "2026-10-19 09:00-10:00 lesson Maths", "2026-10-26 14:00-15:00 lesson Art",
                "2026-11-09 09:00-10:00 lesson Maths",
            ])
    }

    /// Nobody can say from which time of day its series began.
    @Test func aChangeInUTCWithoutItsSeriesIsDoubtful() throws {
        let change = Invented.event(
            "UID:a", "RECURRENCE-ID:20261109T080000Z", "DTSTART:20261109T080000Z", "DURATION:PT1H", "SUMMARY:Maths")
        try Invented.check(
            Invented.text(change), gives: ["2026-11-09 08:00-09:00 lesson Maths ! utc-shift", Self.warning(3, 1)])
    }

    @Test func addedDatesOfAnEventInUTC() throws {
        let event = Invented.event(
            "UID:a", "DTSTART:20260907T080000Z", "DURATION:PT1H",
            "RDATE:20260914T080000Z,20261109T080000Z,20261116T090000Z", "RDATE;TZID=Europe/London:20261123T090000",
            "SUMMARY:Maths")
        try Invented.check(
            Invented.text(event),
            gives: [
                "2026-09-07..2026-09-14 09:00-10:00 lesson Maths", "2026-11-09 08:00-09:00 lesson Maths ! utc-shift",
                "2026-11-16 09:00-10:00 lesson Maths ! utc-shift", "2026-11-23 09:00-10:00 lesson Maths",
                Self.warning(3, 2),
            ])
    }

    /// New York changes its clocks on 1 November, a week after London.
    @Test func aSeriesByAnotherZone() throws {
        let series = Invented.event(
            "UID:a", "DTSTART;TZID=America/New_York:20261019T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2",
            "RDATE;TZID=America/New_York:20261027T090000,20261109T090000", "SUMMARY:Maths")
        let change = Invented.event(
            "UID:a", "RECURRENCE-ID;TZID=America/New_York:20261026T090000",
            "DTSTART;TZID=America/New_York:20261026T110000", "DURATION:PT1H", "SUMMARY:Art")
        try Invented.check(
            Invented.text(series, change),
            gives: [
                "2026-10-19 14:00-15:00 lesson Maths", "2026-10-26 15:00-16:00 lesson Art ! utc-shift",
                "2026-10-27 13:00-14:00 lesson Maths ! utc-shift", "2026-11-09 14:00-15:00 lesson Maths",
                Self.warning(3, 1), Self.warning(11, 1),
            ])
    }

    /// In the night of 25 October an hour comes twice: both ends are told by the school's clock.
    @Test(arguments: [
        ("DTSTART:20261025T001500Z\nDTEND:20261025T014500Z", "2026-10-25 01:15-01:45 lesson Maths"),
        ("DTSTART:20261025T001500Z\nDURATION:PT2H", "2026-10-25 01:15-02:15 lesson Maths"),
        (
            "DTSTART;TZID=Europe/London:20261025T003000\nDTEND;TZID=Europe/London:20261025T023000",
            "2026-10-25 00:30-02:30 lesson Maths"
        ),
        ("DTSTART;TZID=Europe/London:20261025T003000\nDURATION:PT2H", "2026-10-25 00:30-01:30 lesson Maths"),
        ("DTSTART;TZID=Europe/London:20261025T003000\nDTEND:20261025T013000Z", "2026-10-25 00:30-01:30 lesson Maths"),
        // It ends, by the clock on the wall, before it begins.
        ("DTSTART:20261025T004500Z\nDURATION:PT30M", "unused 3 it has no whole minute on the school's clock"),
        ("DTSTART:20270328T003000Z\nDURATION:PT1H", "2027-03-28 00:30-02:30 lesson Maths"),
    ])
    func inTheNightOfTheChange(times: String, row: String) throws {
        try Invented.check(Invented.text(Invented.event("UID:a", times, "SUMMARY:Maths")), gives: [row])
    }

    /// The year ends on 21 July at school, when it is 22 July in Tokyo.
    @Test func theLastDayOfASeriesFromTheEast() throws {
        let series = Invented.event(
            "UID:a", "DTSTART;TZID=Asia/Tokyo:20270708T070000", "DURATION:PT30M", "RRULE:FREQ=WEEKLY", "SUMMARY:Maths")
        let rows = ["2027-07-07..2027-07-21 23:00-23:30 lesson Maths"]
        try Invented.check(
            Invented.text(series),
            gives: rows + ["warning 3 the series has no end: it ends with the academic year here"], ends: true)
        let counted = series.replacing("WEEKLY", with: "WEEKLY;COUNT=3")
        try Invented.check(Invented.text(counted), gives: rows)
    }

    @Test func theLastDayOfASeriesFromTheWest() throws {
        let series = Invented.event(
            "UID:a", "DTSTART;TZID=America/New_York:20270714T200000", "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=2")
        let reason =
            "the series goes on beyond the academic year: end it there, or import it with --end-with-year (line 7)"
        try Invented.check(Invented.text(series), gives: ["unused 3 \(reason)"])
    }

    /// Who writes GMT and does not describe it may well mean the clock on the wall.
    @Test(arguments: ["GMT", "Etc/GMT", "Greenwich"]) func aClockByTheNameOfGreenwich(name: String) throws {
        let event = Invented.event(
            "UID:a", "DTSTART;TZID=\(name):20261012T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4",
            "SUMMARY:Maths")
        try Invented.check(
            Invented.text(event),
            gives: [
                "2026-10-12..2026-10-19 10:00-11:00 lesson Maths ! utc-shift",
                "2026-10-26..2026-11-02 09:00-10:00 lesson Maths",
                "warning 3 2 of its occurrences are told in GMT while the school's clock is another, and the file does not say "
                    + "what it means by GMT; they are marked utc-shift",
            ])
    }
}
