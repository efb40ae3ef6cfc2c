import Reporting
import Testing

@Suite struct ReportDayTests {
    @Test(arguments: [
        ("1970-01-01", 0, "Thursday"), ("2000-02-29", 11_016, "Tuesday"), ("2026-04-28", 20_571, "Tuesday"),
        ("2026-12-31", 20_818, "Thursday"), ("2100-03-01", 47_541, "Monday"),
    ])
    func daysAreCountedFrom1970(text: String, number: Int, weekday: String) throws {
        let day = try #require(ReportDay(text))
        #expect(day.number == number)
        #expect(day.weekdayName == weekday)
        #expect(ReportDay(number: number).description == text)
    }

    @Test(arguments: [
        "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-28", "2026-4-28", "2026-04-28 ",
        "1969-12-31", "2026/04/28", "", "２026-04-2",
    ])
    func whatIsNoDayIsRefused(text: String) {
        #expect(ReportDay(text) == nil)
    }

    @Test func daysAreToldInWords() throws {
        let day = try #require(ReportDay("2026-04-28"))
        #expect(day.longText == "28 April 2026")
        #expect(day.shortText == "Tue 28 Apr")
        #expect(day.monday.description == "2026-04-27")
    }
}
