import FlowModel
import Foundation
import Monitoring
import Testing
import TimetableImport

/// Rules whose dates were worked out by hand, and rules that are refused.
@Suite struct RecurrenceTests {
    private static func outcome(
        _ start: String, _ rule: String, ends: Bool = false, more: String = ""
    ) throws -> (dates: [String], unused: [String]) {
        let (first, last) = (try #require(CivilDate("2025-09-01")), try #require(CivilDate("2028-08-31")))
        let settings = ImportSettings(year: first...last, otherwise: .lesson, endsSeriesWithYear: ends)
        let text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=Europe/London:\(start)T090000
            DTEND;TZID=Europe/London:\(start)T100000
            RRULE:\(rule)
            \(more)
            SUMMARY:Maths
            END:VEVENT
            END:VCALENDAR

            """
        let file = TimetableFile(name: "a.ics", bytes: Array(text.utf8))
        let times = try ICalendarImport.occurrences(file, settings: settings)
        let unused = ICalendarImport.read(file, person: try #require(StaffNumber("T-1")), settings: settings).unused
        #expect(times.allSatisfy { $0.span.description == "09:00-10:00" && $0.doubt == nil })
        return (times.map(\.date.description), unused.map(\.description))
    }

    @Test(arguments: [
        ("20261005", "FREQ=WEEKLY;INTERVAL=2;COUNT=3", "2026-10-05 2026-10-19 2026-11-02"),
        // The last Friday of a month with five, and of one with four.
        ("20261030", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=4", "2026-10-30 2026-11-27 2026-12-25 2027-01-29"),
        // A year without the date is passed over.
        ("20260131", "FREQ=MONTHLY;COUNT=4", "2026-01-31 2026-03-31 2026-05-31 2026-07-31"),
        ("20260131", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-01-31 2026-02-28 2026-03-31"),
        // Weeks from Wednesday to Tuesday, every third one.
        (
            "20270208", "FREQ=WEEKLY;INTERVAL=3;COUNT=7;BYDAY=MO,TU,SU;WKST=WE",
            "2027-02-08 2027-02-09 2027-02-28 2027-03-01 2027-03-02 2027-03-21 2027-03-22"
        ),
        // RFC 5545 section 3.3.10: where weeks begin decides which Sunday belongs to which week.
        (
            "20260804", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            "2026-08-04 2026-08-09 2026-08-18 2026-08-23"
        ),
        (
            "20260804", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            "2026-08-04 2026-08-16 2026-08-18 2026-08-30"
        ),
        ("20261001", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4", "2026-10-01 2026-10-02 2026-10-05 2026-10-06"),
        ("20261019", "FREQ=WEEKLY;UNTIL=20261102", "2026-10-19 2026-10-26 2026-11-02"),
        // 26 October, 09:00 GMT, is 09:00 UTC; the week before it was 08:00 UTC.
        ("20261019", "FREQ=WEEKLY;UNTIL=20261026T085959Z", "2026-10-19"),
        ("20261019", "FREQ=WEEKLY;UNTIL=20261026T090000Z", "2026-10-19 2026-10-26"),
        ("20261019", "FREQ=WEEKLY;UNTIL=20261026T090000", "2026-10-19 2026-10-26"),
        ("20260907", "FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1,-1;COUNT=3", ""),
        ("20260902", "FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=1,-1;COUNT=3", "2026-09-02 2026-09-30 2026-10-05"),
        ("20261130", "FREQ=YEARLY;BYMONTH=11;BYDAY=-1MO;COUNT=2", "2026-11-30 2027-11-29"),
    ])
    func dates(start: String, rule: String, dates: String) throws {
        #expect(try Self.outcome(start, rule).dates.joined(separator: " ") == dates)
    }

    @Test(arguments: [
        ("FREQ=WEEKLY", "a.ics:3: the series has no end: give it one, or import it with --end-with-year (line 7)"),
        (
            "FREQ=WEEKLY;UNTIL=20290101",
            "a.ics:3: the series goes on beyond the academic year: end it there, or import it with --end-with-year (line 7)"
        ),
        ("FREQ=HOURLY;COUNT=2", "a.ics:3: the rule repeats neither by day, week, month nor year (line 7)"),
        ("COUNT=2", "a.ics:3: the rule repeats neither by day, week, month nor year (line 7)"),
        ("FREQ=WEEKLY;COUNT=2;UNTIL=20261101", "a.ics:3: the rule has both COUNT and UNTIL (line 7)"),
        ("FREQ=WEEKLY;COUNT=2;UNTIL=99991231", "a.ics:3: the rule has both COUNT and UNTIL (line 7)"),
        ("FREQ=WEEKLY;UNTIL=99991231;COUNT=2", "a.ics:3: the rule has both COUNT and UNTIL (line 7)"),
        (
            "FREQ=WEEKLY;UNTIL=99991231",
            "a.ics:3: the series has no end: give it one, or import it with --end-with-year (line 7)"
        ),
        ("FREQ=WEEKLY;UNTIL=99991331", "a.ics:3: the rule's UNTIL cannot be read (line 7)"),
        ("FREQ=WEEKLY;UNTIL=9999", "a.ics:3: the rule's UNTIL cannot be read (line 7)"),
        ("FREQ=WEEKLY;UNTIL=18991231", "a.ics:3: the rule's UNTIL cannot be read (line 7)"),
        ("FREQ=WEEKLY;COUNT=0", "a.ics:3: the rule's COUNT cannot be read (line 7)"),
        ("FREQ=WEEKLY;COUNT=1000000000000000000000", "a.ics:3: the rule's COUNT cannot be read (line 7)"),
        (
            "FREQ=WEEKLY" + (1...14).map { ";X\($0)=1" }.joined(),
            "a.ics:3: the rule cannot be read: it has more parts than there are (line 7)"
        ),
        ("FREQ=WEEKLY;COUNT=2;COUNT=3", "a.ics:3: the rule cannot be read: a part stands twice (line 7)"),
        (
            "FREQ=WEEKLY;COUNT=2;BYDAY=1MO",
            "a.ics:3: the rule counts weekdays of a month, but does not repeat by month or year (line 7)"
        ),
        ("FREQ=WEEKLY;COUNT=2;BYDAY=XX", "a.ics:3: the rule's BYDAY cannot be read (line 7)"),
        ("FREQ=YEARLY;COUNT=2;BYWEEKNO=20", "a.ics:3: the rule says BYWEEKNO, which is not understood (line 7)"),
        ("FREQ=WEEKLY;COUNT=2;MRS-SMITH=20", "a.ics:3: the rule says a part, which is not understood (line 7)"),
        ("FREQ=WEEKLY;COUNT=2;BYDAY=TU", "a.ics:3: the first date of the series does not fit its rule (line 7)"),
        (
            "FREQ=YEARLY;COUNT=2;BYMONTH=2;BYMONTHDAY=31",
            "a.ics:3: the first date of the series does not fit its rule (line 7)"
        ),
    ])
    func refused(rule: String, reason: String) throws {
        let outcome = try Self.outcome("20261005", rule)
        #expect(outcome.unused == [reason])
        #expect(outcome.dates == [])
    }

    @Test(arguments: [
        "FREQ=WEEKLY", "FREQ=WEEKLY;UNTIL=22000101", "FREQ=WEEKLY;UNTIL=45000831T225900Z",
        "FREQ=WEEKLY;UNTIL=99991231T235959",
    ])
    func anEndlessSeriesMayEndWithTheYear(rule: String) throws {
        let outcome = try Self.outcome("20280807", rule, ends: true)
        #expect(outcome.dates == ["2028-08-07", "2028-08-14", "2028-08-21", "2028-08-28"])
    }

    /// `BY` lists may name everything that they can, each once.
    @Test func theLongestLists() throws {
        let ordinals = (1...53).flatMap { ["\($0)", "-\($0)"] } + [""]
        let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].flatMap { day in ordinals.map { $0 + day } }
        #expect(days.count == 749)
        let rule = "FREQ=YEARLY;COUNT=3;BYMONTH=10,11;BYDAY=\(days.joined(separator: ","))"
        #expect(try Self.outcome("20261005", rule).dates == ["2026-10-05", "2026-10-06", "2026-10-07"])
        #expect(
            try Self.outcome("20261005", rule + ",MO").unused == ["a.ics:3: the rule's BYDAY cannot be read (line 7)"])
        let positions = (1...366).flatMap { ["\($0)", "-\($0)"] }.joined(separator: ",")
        let chosen = "FREQ=YEARLY;COUNT=2;BYDAY=MO;BYSETPOS=\(positions)"
        #expect(try Self.outcome("20261005", chosen).dates == ["2026-10-05", "2026-10-12"])
        #expect(
            try Self.outcome("20261005", chosen + ",1").unused
                == ["a.ics:3: the rule's BYSETPOS cannot be read (line 7)"])
    }

    @Test(arguments: ["EXDATE", "RDATE"]) func moreDatesThanALessonHas(name: String) throws {
        let dates = Array(repeating: "20261012T090000", count: 2_500).joined(separator: ",")
        let most = "\(name):\(dates)\n\(name):\(dates)"
        #expect(
            try Self.outcome("20261005", "FREQ=WEEKLY;COUNT=2", more: most).dates
                == (name == "RDATE" ? ["2026-10-05", "2026-10-12"] : ["2026-10-05"]))
        let outcome = try Self.outcome("20261005", "FREQ=WEEKLY;COUNT=2", more: "\(most),20261012T090000")
        #expect(outcome.dates == [])
        #expect(outcome.unused == ["a.ics:3: it has more than 5000 dates (\(name))"])
    }

    @Test func exceptionsAndAdditions() throws {
        let more =
            "EXDATE;TZID=Europe/London:20261012T090000\nEXDATE;VALUE=DATE:20261019\nEXDATE:20261026T090000Z\n"
            + "RDATE;TZID=Europe/London:20261007T090000,20261008T090000"
        let outcome = try Self.outcome("20261005", "FREQ=WEEKLY;COUNT=5", more: more)
        #expect(outcome.dates == ["2026-10-05", "2026-10-07", "2026-10-08", "2026-11-02"])
    }

    /// Foundation knows rules, too; where it is right it must agree. It was found wrong for the last weekday of a month
    /// and for leap days.
    @Test(arguments: [1, 2, 3]) func agreesWithFoundationByDayAndWeek(interval: Int) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "Europe/London"))
        calendar.firstWeekday = 2
        var rule = Calendar.RecurrenceRule(
            calendar: calendar, frequency: .weekly, interval: interval, end: .afterOccurrences(20))
        rule.weekdays = [.every(.monday), .every(.wednesday)]
        let start = try #require(calendar.date(from: DateComponents(year: 2026, month: 10, day: 5, hour: 9)))
        let theirs = rule.recurrences(of: start).map { date in
            CivilTime.local(Timestamp(milliseconds: Int64(date.timeIntervalSince1970) * 1_000)).date.description
        }
        #expect(try Self.outcome("20261005", "FREQ=WEEKLY;INTERVAL=\(interval);COUNT=20;BYDAY=MO,WE").dates == theirs)
    }
}
