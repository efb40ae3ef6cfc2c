import FlowModel
import Monitoring
import TestSupport
import Testing

/// Row 33: the end of the employment, and breaks between terms.
@Suite struct EndOfWindowTests {
    @Test func aWindowMayEndOnTheLastDayOfTheEmployment() throws {
        #expect(try AuthorisationFixture.codes { try Mutation.leave("2026-05-08", &$0) } == [])
        #expect(try AuthorisationFixture.codes { try Mutation.leave("2026-05-07", &$0) } == [.afterLeaving])
    }

    @Test func halfTermNeedsAReason() throws {
        func codes(_ reason: String?) throws -> Set<RefusalCode> {
            try AuthorisationFixture.codes {
                try $0.sign(on: "2026-05-19")
                try $0.run(from: "2026-05-20", through: "2026-06-02")
                $0.document.durationReason = reason
            }
        }
        #expect(try codes(nil) == [.termBreak])
        #expect(try codes("The class is taught on alternate days only.") == [])
    }

    @Test func aLongWeekendIsNoBreak() throws {
        let days = try AuthorisationFixture.schoolDays()
        let may = try AuthorisationFixture.interval("2026-05-01T05:00:00Z", "2026-05-05T20:00:00Z")
        let halfTerm = try AuthorisationFixture.interval("2026-05-22T05:00:00Z", "2026-06-01T20:00:00Z")
        #expect(days.longestBreak(in: may) == 3)
        #expect(days.longestBreak(in: halfTerm) == 9)
    }
}
