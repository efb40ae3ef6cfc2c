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
        second.stateOtherFacts()
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
            let closing = $0.document.closesAt
            try $0.run(from: "2026-05-11", through: "2026-05-15")
            $0.document.opensAt = closing
            try $0.reviewRegularly()
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
            try fixture.sign(on: window.0)
            try fixture.run(from: window.0, through: window.1)
            fixture.stateOtherFacts(index)
            try Mutation.stretch(to: window.1, &fixture)
            verdicts.append(try fixture.submit(to: &register).codes)
        }
        #expect(verdicts == [[], [], [], [.hardStop]])
    }
}
