import Monitoring
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
        ("2026-03-29", 20_541, .sunday), ("2026-11-23", 20_780, .monday), ("2028-02-29", 21_243, .tuesday),
    ])
    func countsDays(text: String, number: Int, weekday: Weekday) throws {
        let date = try #require(CivilDate(text))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date.description == text)
    }

    @Test func everyDayFollowsTheOneBefore() throws {
        let first = try #require(CivilDate("1900-01-01"))
        let last = try #require(CivilDate("2199-12-31"))
        var previous = first
        for date in first.through(last).dropFirst() {
            let follows =
                date.dayNumber == previous.dayNumber + 1
                && (date.day == previous.day + 1 || date.day == 1)
                && date.weekday.rawValue == previous.weekday.rawValue % 7 + 1
                && CivilDate(year: date.year, month: date.month, day: date.day) == date
            guard follows else {
                Issue.record("\(previous) is followed by \(date)")
                return
            }
            previous = date
        }
        #expect(previous == last)
    }

    @Test func stepsOverLeapDaysMonthsAndYears() throws {
        #expect(try #require(CivilDate("2028-02-28")).adding(days: 1).description == "2028-02-29")
        #expect(try #require(CivilDate("2026-02-28")).adding(days: 1).description == "2026-03-01")
        #expect(try #require(CivilDate("2027-01-01")).adding(days: -1).description == "2026-12-31")
    }

    @Test func knowsTheMonday() throws {
        #expect(try #require(CivilDate("2026-05-03")).monday.description == "2026-04-27")
        #expect(try #require(CivilDate("2026-04-27")).monday.description == "2026-04-27")
    }

    @Test(arguments: [
        "2026-4-27", "27/04/2026", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "1899-12-31",
        "2200-01-01", "", "2026-04-27 ", "+026-04-27", "2026-04-2\u{0661}", "20260427", "2100-02-29",
    ])
    func refuses(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func clampsAtTheEndsOfTime() throws {
        #expect(CivilDate(clampingDayNumber: .max).description == "2199-12-31")
        #expect(CivilDate(clampingDayNumber: .min).description == "1900-01-01")
        #expect(try #require(CivilDate("2026-05-02")).through(try #require(CivilDate("2026-05-01"))) == [])
    }
}
