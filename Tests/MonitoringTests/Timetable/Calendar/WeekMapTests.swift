import Monitoring
import Testing

@Suite struct WeekMapTests {
    @Test(arguments: [
        ("2026-06-23,A", "weeks.csv:11:1 2026-06-23 is a Tuesday"),
        ("2026-06-15,A", "weeks.csv:11:1 the week of 2026-06-15 stands twice"),
        ("2026-06-22,both", "weeks.csv:11:12 no week can be called \"both\""),
        ("2026-06-22,", "weeks.csv:11:12 column \"week\" is empty"),
        ("22.6.2026,A", "weeks.csv:11:1 \"22.6.2026\" is not a date"),
    ])
    func refuses(row: String, problem: String) {
        let outcome = SchoolFixture.read(weeks: SchoolFixture.weeks + "\n" + row)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems == [problem])
    }

    @Test func namesEachDayOfItsWeek() throws {
        let weeks = try #require(SchoolFixture.read().lessonTime?.calendar?.weeks)
        #expect(weeks.week(of: try #require(CivilDate("2026-04-26"))) == "B")
        #expect(weeks.week(of: try #require(CivilDate("2026-04-27"))) == "A")
        #expect(weeks.week(of: try #require(CivilDate("2026-05-20"))) == nil)
    }
}
