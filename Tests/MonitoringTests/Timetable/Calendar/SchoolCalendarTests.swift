import Monitoring
import Testing

@Suite struct SchoolCalendarTests {
    private func calendar(adding rows: String = "") throws -> SchoolCalendar {
        try #require(SchoolFixture.read(days: SchoolFixture.days + "\n" + rows).lessonTime?.calendar)
    }

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(arguments: [
        ("2026-04-22", DayKind.teaching), ("2026-04-25", .weekend), ("2026-04-27", .inset),
        ("2026-05-04", .bankHoliday),
        ("2026-05-26", .holiday), ("2026-07-22", .holiday), ("2026-09-02", .holiday), ("2026-02-20", .unknown),
        ("2026-11-02", .unknown), ("2026-11-07", .weekend), ("2027-01-04", .unknown), ("2026-12-25", .bankHoliday),
        ("2026-06-18", .teaching),
    ])
    func kinds(text: String, kind: DayKind) throws {
        #expect(try calendar().day(date(text)).kind == kind)
    }

    @Test func aClosedSiteIsClosedOnlyThere() throws {
        let calendar = try calendar()
        let snow = try date("2026-06-18")
        #expect(calendar.day(snow, at: SchoolPlace(site: "Valley", phase: "KS2")).kind == .closure)
        #expect(calendar.day(snow, at: SchoolPlace(site: "Hill", phase: "KS2")).kind == .teaching)
        #expect(calendar.day(snow, at: SchoolPlace(site: nil, phase: nil)).kind == .closure, "doubt takes the day out")
    }

    @Test func anInsetDayBeforeTermIsKnown() throws {
        #expect(try calendar(adding: "inset,2026-02-20,,,,,,Before term").day(date("2026-02-20")).kind == .inset)
    }

    @Test func rowsDecideByRank() throws {
        let rows = "holiday,2026-06-02,,,,,,Eid\ninset,2026-06-02,,,,,,Training\nclosure,2026-06-03,,10:00,,,,Boiler"
        let calendar = try calendar(adding: rows)
        #expect(calendar.day(try date("2026-06-02")).kind == .inset)
        #expect(calendar.day(try date("2026-06-03")).kind == .teaching, "shut for a part of the day")
    }

    @Test func countsSchoolDays() throws {
        let calendar = try calendar()
        #expect(try calendar.schoolDays(from: date("2026-05-01"), through: date("2026-05-08")).count == 5)
        #expect(try calendar.schoolDays(from: date("2027-05-01"), through: date("2027-05-08")) == [])
        #expect(try !calendar.isSchoolDay(date("2026-04-27")), "INSET")
    }
}
