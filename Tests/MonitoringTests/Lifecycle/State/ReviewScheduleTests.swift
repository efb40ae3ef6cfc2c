import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite struct ReviewScheduleTests {
    /// Of a window from Monday 27 April to Friday 22 May: bank holiday on 4 May, nineteen school days.
    private func schedule(_ dates: String..., closing: String = "2026-05-22") throws -> ReviewSchedule {
        ReviewSchedule(
            dueDates: try dates.map { try AuthorisationFixture.date($0) },
            opening: try AuthorisationFixture.date("2026-04-27"), closing: try AuthorisationFixture.date(closing),
            schoolDays: try AuthorisationFixture.schoolDays())
    }

    private func due(_ schedule: ReviewSchedule, after held: String...) throws -> String? {
        schedule.nextDue(after: try held.map { try AuthorisationFixture.date($0) })?.description
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
        #expect(try schedule(due).lapse(after: []) == AuthorisationFixture.instant(lapse))
    }

    @Test("each review that was held takes its turn, and after the last none is due")
    func turns() throws {
        let two = try schedule("2026-04-29", "2026-05-08", closing: "2026-05-15")
        #expect(try due(two) == "2026-04-29")
        #expect(try due(two, after: "2026-04-29") == "2026-05-08")
        let first = [try AuthorisationFixture.date("2026-04-29")]
        #expect(try two.lapse(after: first) == AuthorisationFixture.instant("2026-05-12T23:00:00Z"))
        #expect(try due(two, after: "2026-04-29", "2026-05-08") == nil)
        #expect(two.lapse(after: first + [try AuthorisationFixture.date("2026-05-08")]) == nil)
    }

    @Test("several reviews on one day settle one date")
    func oneDay() throws {
        let three = try schedule("2026-05-01", "2026-05-08", "2026-05-18")
        #expect(try due(three, after: "2026-04-27") == "2026-05-08")
        #expect(try due(three, after: "2026-04-27", "2026-04-27", "2026-04-27") == "2026-05-08")
        #expect(try due(three, after: "2026-05-01", "2026-05-01") == "2026-05-08")
        #expect(try due(three, after: "2026-04-30", "2026-05-05", "2026-05-06") == "2026-05-18")
    }

    @Test("after a review the next is due in ten school days at most, whatever was signed")
    func tenSchoolDays() throws {
        let two = try schedule("2026-05-01", "2026-05-18")
        // Monday 27 April, and ten school days without the bank holiday.
        #expect(try due(two, after: "2026-04-27") == "2026-05-12")
        #expect(try due(two, after: "2026-05-01") == "2026-05-18")
        #expect(try due(two, after: "2026-05-01", "2026-05-05") == "2026-05-19")
        #expect(try due(two, after: "2026-05-01", "2026-05-08") == nil, "ten school days lead to the closing")
    }

    @Test("a late review settles every date that has passed, and none that is to come")
    func late() throws {
        let three = try schedule("2026-05-01", "2026-05-08", "2026-05-18")
        #expect(try due(three, after: "2026-05-05") == "2026-05-08")
        #expect(try due(three, after: "2026-05-11") == "2026-05-18")
        #expect(try due(three, after: "2026-05-18") == nil)
    }

    @Test("what was signed before the opening is no review")
    func before() throws {
        #expect(try due(schedule("2026-05-01"), after: "2026-04-26") == "2026-05-01")
    }

    @Test("beyond the calendar every day counts, so that an unknown date never gives more time")
    func beyond() throws {
        #expect(try schedule("2026-07-17").lapse(after: []) == AuthorisationFixture.instant("2026-07-19T23:00:00Z"))
    }
}
