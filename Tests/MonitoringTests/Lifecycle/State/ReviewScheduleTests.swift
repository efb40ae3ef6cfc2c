import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite struct ReviewScheduleTests {
    private func schedule(_ dates: String...) throws -> ReviewSchedule {
        ReviewSchedule(
            dueDates: try dates.map { try AuthorisationFixture.date($0) },
            schoolDays: try AuthorisationFixture.schoolDays())
    }

    @Test(
        "two school days of patience after the due date, in local time",
        arguments: [
            // Wednesday: Thursday and Friday.
            ("2026-04-29", "2026-05-01T23:00:00Z"),
            // Friday before the bank holiday on Monday: Tuesday and Wednesday.
            ("2026-05-01", "2026-05-06T23:00:00Z"),
            // Friday before half-term: the Monday and the Tuesday after it.
            ("2026-05-22", "2026-06-02T23:00:00Z"),
        ])
    func patience(due: String, lapse: String) throws {
        #expect(try schedule(due).lapse(after: 0) == AuthorisationFixture.instant(lapse))
    }

    @Test("each review that was held takes its turn, and after the last none is due")
    func turns() throws {
        let two = try schedule("2026-04-29", "2026-05-08")
        #expect(try two.nextDue(after: 1) == AuthorisationFixture.date("2026-05-08"))
        #expect(try two.lapse(after: 1) == AuthorisationFixture.instant("2026-05-12T23:00:00Z"))
        #expect(two.nextDue(after: 2) == nil)
        #expect(two.lapse(after: 2) == nil)
    }

    @Test("beyond the calendar every day counts, so that an unknown date never gives more time")
    func beyond() throws {
        #expect(try schedule("2026-07-17").lapse(after: 0) == AuthorisationFixture.instant("2026-07-19T23:00:00Z"))
    }
}
