import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Refusals that come from what was accepted before.
@Suite struct RegisterHistoryTests {
    /// A second authorisation, handed in after the fixture's own.
    private func codesOfSecond(_ change: (inout AuthorisationFixture) throws -> Void) throws -> [RefusalCode] {
        var register = AuthorisationRegister()
        _ = try AuthorisationFixture().submit(to: &register)
        var second = try AuthorisationFixture()
        second.document.id = try AuthorisationFixture.identifier(8)
        try change(&second)
        return try second.submit(to: &register).codes
    }

    @Test func theSameFileTwiceIsAReplay() throws {
        let codes = try codesOfSecond { $0.document.id = try AuthorisationFixture.identifier(7) }
        #expect(codes == [.replayed])
    }

    @Test func aSecondWindowOfTheSamePersonIsRefused() throws {
        #expect(try codesOfSecond { _ in } == [.secondWindow])
    }

    @Test func aWindowThatBeginsWhereTheFirstEndsIsNoSecondOne() throws {
        let codes = try codesOfSecond {
            $0.document.opensAt = $0.document.closesAt
            $0.document.closesAt = try AuthorisationFixture.instant("2026-05-15T22:59:59Z")
        }
        #expect(codes == [])
    }

    @Test func anotherPersonWithHisOwnLogInIsWelcome() throws {
        let codes = try codesOfSecond {
            $0.document.subject = try Mutation.subject("T-015", "Bo Brook", .teacher)
            $0.document.bindings = [try AuthorisationFixture.binding("b.brook")]
        }
        #expect(codes == [])
    }

    @Test func twoWindowsWithOneSharedLogInAreRefused() throws {
        let codes = try codesOfSecond {
            $0.document.subject = try Mutation.subject("T-015", "Bo Brook", .teacher)
            $0.document.bindings = [try AuthorisationFixture.binding("A.Archer", shared: true)]
        }
        #expect(codes == [.identityInUse])
    }

    @Test func theSameMatterStopsAfterSixtySchoolDays() throws {
        var register = AuthorisationRegister()
        var verdicts: [[RefusalCode]] = []
        let windows = [
            ("2026-04-13", "2026-05-11"), ("2026-05-12", "2026-06-11"), ("2026-06-12", "2026-07-09"),
            ("2026-07-10", "2026-07-16"),
        ]
        for (index, window) in windows.enumerated() {
            var fixture = try AuthorisationFixture()
            fixture.document.id = try AuthorisationFixture.identifier(UInt8(index + 1))
            fixture.document.opensAt = try AuthorisationFixture.instant("\(window.0)T05:00:00Z")
            fixture.document.signedAt = fixture.document.opensAt
            fixture.facts.acceptedAt = fixture.document.opensAt
            try Mutation.stretch(to: window.1, &fixture)
            verdicts.append(try fixture.submit(to: &register).codes)
        }
        #expect(verdicts == [[], [], [], [.hardStop]])
    }
}
