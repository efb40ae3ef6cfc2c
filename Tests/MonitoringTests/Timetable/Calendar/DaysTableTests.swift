import Monitoring
import Testing

/// Rows of the calendar that are refused, each with its place.
@Suite struct DaysTableTests {
    @Test(arguments: [
        ("termtime,2026-07-01,,,,,,x", "days.csv:11:1 unknown kind \"termtime\""),
        ("inset,1/7/2026,,,,,,x", "days.csv:11:7 \"1/7/2026\" is not a date"),
        ("inset,2026-07-02,2026-07-01,,,,,x", "days.csv:11:18 the last date is earlier than the first"),
        ("inset,2026-07-01,,09:00,,,,x", "days.csv:11:19 a row of kind inset has no times"),
        ("term,2026-11-09,2026-12-18,,,Hill,,x", "days.csv:11:1 a term is for the whole school"),
        ("term,2026-10-30,2026-12-18,,,,,x", "days.csv:11:6 the term overlaps the one of days.csv:5"),
        ("closure,2026-07-01,,12:00,11:00,,,x", "days.csv:11:27 the end is not later than the start"),
        ("early-finish,2026-07-01,,,,,,x", "days.csv:11:26 an early finish has a start and no end"),
        ("early-finish,2026-07-01,,13:00,15:00,,,x", "days.csv:11:26 an early finish has a start and no end"),
        ("closure,2026-07-01,,,,Vally,,x", "days.csv:11:23 unknown name \"Vally\" in \"sites\""),
        ("closure,2026-07-01,,,,,KS9,x", "days.csv:11:24 unknown name \"KS9\" in \"phases\""),
        ("closure,2026-07-01,,,,,,", "days.csv:11:25 column \"label\" is empty"),
    ])
    func refuses(row: String, problem: String) {
        let outcome = SchoolFixture.read(days: SchoolFixture.days + "\n" + row)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems == [problem])
    }

    @Test func refusesACalendarWithoutTerms() {
        let outcome = SchoolFixture.read(days: "kind,from,label\ninset,2026-04-27,INSET\n")
        #expect(outcome.problems == ["days.csv:0:0 the calendar has no term"])
    }
}
