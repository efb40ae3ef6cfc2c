import FlowModel
import Monitoring
import Testing

@Suite struct BankHolidayTests {
    @Test func readsOnlyTheDivisionOfEnglandAndWales() throws {
        let calendar = try #require(SchoolFixture.read().lessonTime?.calendar)
        #expect(calendar.bankHolidays.titles.count == 8)
        #expect(calendar.bankHolidays.years == [2026])
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"england-and-wales":{}}"#, #"{"england-and-wales":{"events":[]}}"#,
        #"{"england-and-wales":{"events":[{"title":"x"}]}}"#,
        #"{"england-and-wales":{"events":[{"title":"x","date":"4 May 2026"}]}}"#,
        #"{"england-and-wales":{"events":[{"date":"2026-05-04"}]}}"#,
        #"{"scotland":{"events":[{"title":"x","date":"2026-05-04"}]}}"#,
    ])
    func refuses(text: String) {
        let outcome = SchoolFixture.read(bankHolidays: text)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.faults.map(\.file) == ["bank-holidays.json"])
    }

    @Test func tellsWhereJSONIsBroken() {
        let outcome = SchoolFixture.read(bankHolidays: "{\n  \"england-and-wales\": nonsense}")
        #expect(outcome.faults.map(\.line) == [2])
    }
}
