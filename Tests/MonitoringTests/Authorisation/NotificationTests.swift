import FlowModel
import Monitoring
import TestSupport
import Testing

/// Row 27: when the person is told. The fixture's window closes on Friday 8 May; the fifth school day after is 15 May.
@Suite struct NotificationTests {
    private static let reason = "The police asked the school to wait."

    private func covert(toldOn date: String, because reason: String? = nil) throws -> Set<RefusalCode> {
        try AuthorisationFixture.codes {
            try $0.makeCovert()
            try Mutation.tell(date, because: reason, &$0)
        }
    }

    @Test func anOvertWindowIsToldByTheDayOfTheOpening() throws {
        #expect(try AuthorisationFixture.codes { try Mutation.tell("2026-04-27", &$0) } == [])
        let late = try AuthorisationFixture.codes { try Mutation.tell("2026-04-28", because: Self.reason, &$0) }
        #expect(late == [.toldLate])
    }

    @Test func aCovertWindowIsToldWithinFiveSchoolDaysOfItsClosing() throws {
        #expect(try covert(toldOn: "2026-05-15") == [])
        #expect(try covert(toldOn: "2026-05-16") == [.deferralReason])
    }

    @Test func tellingLaterNeedsAReasonThatSaysSomething() throws {
        #expect(try covert(toldOn: "2026-05-16", because: Self.reason) == [])
        #expect(try covert(toldOn: "2026-05-16", because: "As discussed") == [.deferralReason])
    }

    /// 12 June is 28 days after 15 May. A covert window has the Chair in any case; the reason is one more for it.
    @Test func moreThanTwentyEightDaysLateIsAGraveReason() throws {
        func reasons(_ date: String) throws -> [GraveReason] {
            var fixture = try AuthorisationFixture()
            try fixture.makeCovert()
            try Mutation.tell(date, because: Self.reason, &fixture)
            return GraveReason.of(fixture.document, schoolDays: fixture.facts.schoolDays)
        }
        #expect(try reasons("2026-06-12") == [.covert])
        #expect(try reasons("2026-06-13") == [.covert, .longDeferral])
    }

    /// The calendar ends on 17 July: a week stands for the school days that nobody knows yet.
    @Test func afterTheLastKnownSchoolDayAWeekCounts() throws {
        func codes(_ date: String) throws -> Set<RefusalCode> {
            try AuthorisationFixture.codes {
                try $0.sign(on: "2026-07-10")
                try $0.run(from: "2026-07-13", through: "2026-07-17")
                try $0.makeCovert()
                try Mutation.tell(date, &$0)
            }
        }
        #expect(try codes("2026-07-24") == [])
        #expect(try codes("2026-07-25") == [.deferralReason])
    }
}
