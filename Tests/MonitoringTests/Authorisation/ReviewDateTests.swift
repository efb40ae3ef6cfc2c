import FlowModel
import Monitoring
import TestSupport
import Testing

/// Row 30: the other side of each limit, and windows too short to need a second look. 4 May is a bank holiday.
@Suite struct ReviewDateTests {
    @Test func theFirstReviewIsWithinFiveSchoolDays() throws {
        #expect(try AuthorisationFixture.codes { try Mutation.review(["2026-05-05"], &$0) } == [])
        #expect(try AuthorisationFixture.codes { try Mutation.review(["2026-05-06"], &$0) } == [.firstReview])
    }

    @Test func tenSchoolDaysBetweenReviewsAndNoMore() throws {
        func codes(_ dates: [String], through last: String) throws -> Set<RefusalCode> {
            try AuthorisationFixture.codes {
                try Mutation.stretch(to: last, &$0)
                try Mutation.review(dates, &$0)
            }
        }
        #expect(try codes(["2026-05-05", "2026-05-19"], through: "2026-05-22") == [])
        #expect(try codes(["2026-05-05", "2026-05-20"], through: "2026-05-22") == [.reviewsApart])
        #expect(try codes(["2026-05-05"], through: "2026-05-19") == [])
        #expect(try codes(["2026-05-05"], through: "2026-05-20") == [.reviewsApart])
    }

    @Test func aWindowOfOneDayIsReviewedOnThatDay() throws {
        let codes = try AuthorisationFixture.codes { try $0.run(from: "2026-04-27", through: "2026-04-27") }
        #expect(codes == [])
    }

    @Test(arguments: ["2026-05-02", "2026-05-04", "2026-05-09", "2026-04-24", "2027-05-03"])
    func aReviewIsOnASchoolDayOfTheWindow(_ date: String) throws {
        let codes = try AuthorisationFixture.codes {
            try Mutation.review(["2026-04-30", date].sorted(), &$0)
        }
        #expect(codes.contains(.reviewOutside))
    }
}
