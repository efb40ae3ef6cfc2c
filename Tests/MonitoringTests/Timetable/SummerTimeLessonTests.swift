import FlowModel
import Monitoring
import Testing

/// The same lesson on either side of a change of the clocks.
@Suite struct SummerTimeLessonTests {
    private let school = SchoolFixture.read()

    @Test(arguments: [
        // (Friday or Monday, start of the nursery's morning in UTC minutes after midnight)
        ("2026-03-27", 8 * 60 + 40), ("2026-03-30", 7 * 60 + 40),
        ("2026-10-23", 7 * 60 + 40), ("2026-10-26", 8 * 60 + 40),
    ])
    func lessonsKeepTheirWallTime(date: String, minutes: Int) throws {
        let plan = try school.plan("N", date)
        #expect(plan.lessonLines.first == "08:40-11:30 lesson Nursery")
        let day = Int64(try #require(CivilDate(date)).dayNumber) * 86_400_000
        #expect(plan.lessons.first?.interval.start == Timestamp(milliseconds: day + Int64(minutes) * 60_000))
    }

    @Test func bothSundaysAreWeekends() throws {
        #expect(try school.plan("N", "2026-03-29").kind == .weekend)
        #expect(try school.plan("N", "2026-10-25").kind == .weekend)
    }
}
