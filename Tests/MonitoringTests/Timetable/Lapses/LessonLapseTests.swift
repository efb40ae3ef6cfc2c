import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Tuesday 21 April 2026 of A, as it was fixed, and what becomes known of it later.
@Suite("What falls away of a day that was fixed")
struct LessonLapseTests {
    private static let header = "staff_number,date,start,end,kind,checked,class,site,phase\n"
    private static let before = "2026-04-20T09:00:00Z"
    private static let after = "2026-04-23T09:00:00Z"
    private static let lessons = ["08:55-10:30 lesson Y4", "10:45-12:30 lesson Y4", "13:30-15:15 lesson Y4"]

    private let fixed: DayPlan

    init() throws { fixed = try SchoolFixture.read().plan("A", "2026-04-21") }

    private func lapse(_ later: TimetableReader.Outcome, knownAt instant: String) throws -> DayLapse? {
        try #require(later.lessonTime, "\(later.problems)").lapse(
            of: fixed, of: try #require(StaffNumber("A")), knownAt: try AuthorisationFixture.instant(instant))
    }

    private func left(_ lapse: DayLapse?) throws -> [String] { fixed.without(try #require(lapse)).lessonLines }

    @Test("nothing falls away where nothing changed")
    func nothing() throws {
        #expect(fixed.lessonLines == Self.lessons)
        for instant in [Self.before, Self.after] { #expect(try lapse(SchoolFixture.read(), knownAt: instant) == nil) }
    }

    @Test(
        "what somebody entered takes lessons away, also of a day that has passed",
        arguments: [
            ("A,2026-04-21,,,absence,,,,", "absent"), ("A,2026-04-21,,,trip,,,,", "trip"),
            ("A,2026-04-21,,,covered,,,,", "covered"), ("everybody,2026-04-21,,,closure,,,Valley,", "closure"),
            ("everybody,2026-04-21,,,off-timetable,,,,KS2", "off-timetable"),
        ])
    func entered(row: String, reason: String) throws {
        let later = SchoolFixture.read(exceptions: Self.header + row)
        for instant in [Self.before, Self.after] {
            #expect(try left(lapse(later, knownAt: instant)) == Self.lessons.map { "\($0) (\(reason))" })
        }
    }

    @Test("an early finish leaves the morning, and absence takes the hours as well")
    func part() throws {
        let early = SchoolFixture.read(exceptions: Self.header + "everybody,2026-04-21,13:30,,early-finish,,,,")
        #expect(
            try left(lapse(early, knownAt: Self.after)) == Self.lessons.dropLast() + [
                Self.lessons[2] + " (early-finish)"
            ])
        let away = SchoolFixture.read(exceptions: Self.header + "A,2026-04-21,13:30,,absence,,,,")
        let lost = try #require(try lapse(away, knownAt: Self.after))
        #expect(fixed.workingHours.lines == ["08:30-10:30", "10:45-12:30", "13:30-16:00"])
        #expect(fixed.without(lost).workingHours.lines == ["08:30-10:30", "10:45-12:30"])
        #expect(lost.onSite.lines == ["13:30-18:00"])
    }

    @Test("nothing can be added: an exception that is taken back, a lesson that is new")
    func noMore() throws {
        let absent = SchoolFixture.read(exceptions: Self.header + "A,2026-04-21,,,absence,,,,")
        let person = try #require(StaffNumber("A"))
        let fixed = try absent.plan("A", "2026-04-21")
        let more = SchoolFixture.timetable + "\nA,,tue,,12:30,13:20,lesson,Y6,,,Valley,KS2,,"
        for later in [SchoolFixture.read(), SchoolFixture.read(timetable: more)] {
            let time = try #require(later.lessonTime, "\(later.problems)")
            #expect(time.lapse(of: fixed, of: person, knownAt: try AuthorisationFixture.instant(Self.before)) == nil)
        }
    }

    @Test("a row that is not there any more ends the lessons to come, and says nothing of those that were held")
    func removed() throws {
        let rows = SchoolFixture.timetable.split(separator: "\n").filter { !$0.hasPrefix("A,,mon-fri,2") }
        let later = SchoolFixture.read(timetable: rows.joined(separator: "\n"))
        #expect(try lapse(later, knownAt: Self.after) == nil)
        #expect(
            try left(lapse(later, knownAt: Self.before))
                == [Self.lessons[0], Self.lessons[1] + " (lapsed)", Self.lessons[2]])
        let middle = try left(lapse(later, knownAt: "2026-04-21T10:30:00Z"))
        #expect(
            middle == [
                Self.lessons[0], "10:45-11:30 lesson Y4", "11:30-12:30 lesson Y4 (lapsed)", Self.lessons[2],
            ], "10:30 in UTC is half past eleven")
    }

    @Test("a person who left, and the calendar of another year, say nothing of the past")
    func replaced() throws {
        let rows = SchoolFixture.timetable.split(separator: "\n").filter { !$0.hasPrefix("A,") }
        let gone = SchoolFixture.read(timetable: rows.joined(separator: "\n"))
        let days = SchoolFixture.days.split(separator: "\n").filter { !$0.contains("2026-04") }
        let otherYear = SchoolFixture.read(days: days.joined(separator: "\n"))
        for later in [gone, otherYear] { #expect(try lapse(later, knownAt: Self.after) == nil) }
        #expect(try left(lapse(gone, knownAt: Self.before)) == Self.lessons.map { "\($0) (no-pattern)" })
    }

    @Test("a day that the calendar says was without school is none, also afterwards")
    func holiday() throws {
        let later = SchoolFixture.read(days: SchoolFixture.days + "\ninset,2026-04-21,,,,,,Another INSET day\n")
        #expect(try left(lapse(later, knownAt: Self.after)) == Self.lessons.map { "\($0) (lapsed)" })
    }

    @Test("what is written down is read again, and anything else refused")
    func coding() throws {
        let away = SchoolFixture.read(exceptions: Self.header + "A,2026-04-21,13:30,,absence,,,,")
        let lapse = try #require(try lapse(away, knownAt: Self.after))
        #expect(try JSONObjectReader.read(lapse.encode()) { DayLapse(&$0) } == lapse)
        let text = String(decoding: CanonicalJSON.encode(lapse.encode()), as: UTF8.self)
        for (old, new) in [("absent", "ill"), ("2026-04-21", "2026-04-31"), ("lessons", "lesson")] {
            let changed = try JSONParser.parse(Array(text.replacing(old, with: new).utf8))
            #expect(throws: DocumentFaults.self) { try JSONObjectReader.read(changed) { DayLapse(&$0) } }
        }
    }
}
