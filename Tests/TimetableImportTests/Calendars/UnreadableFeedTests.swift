import FlowModel
import Monitoring
import Testing
import TimetableImport

/// Files that are refused whole, with the place and the reason.
@Suite struct UnreadableFeedTests {
    private static func refusal(_ bytes: [UInt8]) throws -> [String] {
        let (first, last) = (try #require(CivilDate("2026-09-01")), try #require(CivilDate("2027-07-31")))
        let file = TimetableFile(name: "a.ics", bytes: bytes)
        let outcome = ICalendarImport.read(
            file, person: try #require(StaffNumber("T-1")),
            settings: ImportSettings(year: first...last, otherwise: .lesson))
        #expect(outcome.rows == [] && outcome.unused == [] && outcome.understood == 0)
        return outcome.faults.map { "\($0.line):\($0.column) \($0.problem)" }
    }

    private static let head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"

    /// `^` stands for the head of a calendar.
    @Test(arguments: [
        ("", "0:0 the file holds no calendar"),
        ("\r\n\r\n", "0:0 the file holds no calendar"),
        ("<!DOCTYPE html>\n<html>", "1:1 the line is not \"NAME:VALUE\""),
        ("staff_number,day\n", "1:13 the line is not \"NAME:VALUE\""),
        ("VERSION:2.0\n", "1:1 the file does not begin with BEGIN:VCALENDAR"),
        ("BEGIN:VEVENT\nEND:VEVENT\n", "1:1 the file does not begin with BEGIN:VCALENDAR"),
        ("BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR\n", "2:1 the calendar is not of version 2.0"),
        ("^", "1:0 the VCALENDAR that begins here does not end: the file is not complete"),
        ("^BEGIN:VEVENT\nSUMMARY:x\n", "3:0 the VEVENT that begins here does not end: the file is not complete"),
        ("^BEGIN:VEVENT\nEND:VCALENDAR\n", "4:1 an END without its BEGIN"),
        ("^END:VCALENDAR\nEND:VCALENDAR\n", "4:1 an END without its BEGIN"),
        ("^BEGIN:VCALENDAR\n", "3:1 a calendar inside another one"),
        ("^BEGIN:ALEX ARCHER\n", "3:0 the component that begins here does not end: the file is not complete"),
        ("^BEGIN:X-ARCHER\nA:b\n", "3:0 the component that begins here does not end: the file is not complete"),
        ("^BEGIN:vtodo\n", "3:0 the VTODO that begins here does not end: the file is not complete"),
        ("^BEGIN:VEVENT\nUID:a\nBEGIN:VEVENT\nEND:VEVENT\nEND:VEVENT\n", "5:1 an event inside another component"),
        ("^BEGIN:VEVENT\nBEGIN:VALARM\nBEGIN:vevent\nEND:VEVENT\n", "5:1 an event inside another component"),
        ("^BEGIN:X-GROUP\nBEGIN:VEVENT\nEND:VEVENT\nEND:X-GROUP\n", "4:1 an event inside another component"),
        ("^CALSCALE:HEBREW\nEND:VCALENDAR\n", "3:1 the calendar is not Gregorian (CALSCALE)"),
        ("^CALSCALE:\nEND:VCALENDAR\n", "3:1 the calendar is not Gregorian (CALSCALE)"),
        (
            "^CALSCALE:GREGORIAN\nCALSCALE:CHINESE\nEND:VCALENDAR\n",
            "4:1 the calendar is not Gregorian (CALSCALE)"
        ),
        ("^VERSION:1.0\nEND:VCALENDAR\n", "3:1 the calendar is not of version 2.0"),
        ("^BEGIN:VEVENT\nSUMMARY\n", "4:8 the line is not \"NAME:VALUE\""),
        ("^BEGIN:VEVENT\nDTSTART;TZID:x\n", "4:13 a parameter cannot be read"),
        ("^BEGIN:VEVENT\nDTSTART;TZID=\"x:20261005T090000\n", "4:32 a parameter cannot be read"),
        ("^BEGIN:VEVENT\nDTSTART;\n TZID:x\n", "5:6 a parameter cannot be read"),
        ("^BEGIN:VEVENT\nSUMMARY:a\u{0}b\n", "4:10 a line holds a control character"),
        ("^BEGIN:VEVENT\nSUMMARY:ab\n  c\u{7}\n", "5:4 a line holds a control character"),
    ])
    func refused(text: String, problem: String) throws {
        let whole = text.hasPrefix("^") ? Self.head + text.dropFirst() : text
        #expect(try Self.refusal(Array(whole.utf8)) == [problem])
    }

    @Test func bytesThatAreNotText() throws {
        let bytes = Array((Self.head + "BEGIN:VEVENT\nSUMMARY:Caf").utf8) + [0xE9, 0x0A]
        #expect(try Self.refusal(bytes) == ["4:9 the line is not UTF-8 text"])
        #expect(try Self.refusal([0xFF, 0xFE, 0x42, 0x00]) == ["1:4 a line holds a control character"])
    }

    @Test func sizes() throws {
        let large = [UInt8](repeating: 0x0A, count: 16 * 1_024 * 1_024 + 1)
        #expect(try Self.refusal(large) == ["0:0 the calendar is too large"])
        let long = Array((Self.head + "X-A:" + String(repeating: "x", count: 1_024 * 1_024)).utf8)
        #expect(try Self.refusal(long) == ["3:1 a line is too long"])
        let deep = Self.head + String(repeating: "BEGIN:X\n", count: 9)
        #expect(try Self.refusal(Array(deep.utf8)) == ["10:1 components stand in each other too deeply"])
        let many = Self.head + String(repeating: "BEGIN:VEVENT\nEND:VEVENT\n", count: 20_001)
        #expect(try Self.refusal(Array(many.utf8)) == ["40003:1 the calendar has more than 20000 events"])
        let clocks =
            Self.head + "BEGIN:VTIMEZONE\n" + String(repeating: "BEGIN:DAYLIGHT\nEND:DAYLIGHT\n", count: 20_001)
        #expect(
            try Self.refusal(Array(clocks.utf8)) == ["40004:1 the calendar has more than 20000 changes of clocks"])
    }

    /// 300 series of 1,700 dates each, all of them before the year.
    @Test func timesOutsideTheYear() throws {
        let events = (0..<300).map { number in
            "BEGIN:VEVENT\nUID:\(number)\nDTSTART:20220101T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=1700\nEND:VEVENT\n"
        }
        let text = Self.head + events.joined() + "END:VCALENDAR\n"
        #expect(try Self.refusal(Array(text.utf8)) == ["0:0 the events take place more than 500000 times"])
    }

    /// 200 series of 320 dates each are more than a timetable holds.
    @Test func times() throws {
        let events = (0..<200).map { number in
            "BEGIN:VEVENT\nUID:\(number)\nDTSTART:20260901T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=320\nEND:VEVENT\n"
        }
        let text = Self.head + events.joined() + "END:VCALENDAR\n"
        #expect(try Self.refusal(Array(text.utf8)) == ["0:0 the events take place more than 50000 times"])
    }
}
