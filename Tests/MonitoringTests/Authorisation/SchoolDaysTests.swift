import FlowModel
import Monitoring
import Testing

/// Counting in school days, on the fixture's calendar: INSET on Monday 27 April, bank holiday on 4 May, half term from 23 May.
@Suite struct SchoolDaysTests {
    private func days() throws -> SchoolDays {
        SchoolDays(try #require(SchoolFixture.read().lessonTime?.calendar))
    }

    @Test(arguments: [
        (1, "2026-04-24", "2026-04-28"), (10, "2026-04-24", "2026-05-12"), (1, "2026-05-22", "2026-06-01"),
        (1, "2026-10-30", nil), (0, "2026-04-24", nil),
    ])
    func findsTheNthAfterADate(count: Int, after: String, expected: String?) throws {
        #expect(try days().schoolDay(count, after: try #require(CivilDate(after)))?.description == expected)
    }

    @Test func countsAfterOneDateAndThroughAnother() throws {
        let (first, last) = (try #require(CivilDate("2026-04-24")), try #require(CivilDate("2026-05-05")))
        #expect(try days().count(after: first, through: last) == 5)
        #expect(try days().count(after: first, through: first) == 0)
    }
}
