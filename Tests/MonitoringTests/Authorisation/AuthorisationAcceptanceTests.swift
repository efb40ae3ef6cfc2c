import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite struct AuthorisationAcceptanceTests {
    @Test func aCompleteAuthorisationIsAccepted() throws {
        var register = AuthorisationRegister()
        let verdict = try AuthorisationFixture().submit(to: &register)
        guard case .accepted(let accepted) = verdict else {
            Issue.record("refused: \(verdict)")
            return
        }
        #expect(accepted.opening == accepted.document.opensAt)
        #expect(register.accepted == [accepted])
    }

    @Test func theWindowHoldsWhatWasSigned() throws {
        let fixture = try AuthorisationFixture()
        let window = try #require(try fixture.windows().first)
        #expect(window.authorisation == fixture.document.id)
        #expect(window.subject == fixture.document.subject.staffNumber)
        #expect(window.services == fixture.document.serviceIDs)
        let digest = try fixture.verified().digest
        #expect(window.digest == digest)
        #expect(window.permitted.intervals.count == 18)
    }

    @Test func aLateFileOpensAtItsAcceptanceAndBothTimesAreKept() throws {
        var fixture = try AuthorisationFixture()
        fixture.facts.acceptedAt = try AuthorisationFixture.instant("2026-04-29T09:30:00Z")
        let window = try #require(try fixture.windows().first)
        #expect(window.opening == fixture.facts.acceptedAt)
        #expect(window.declaredOpening == fixture.document.opensAt)
        #expect(window.permitted.intervals.first?.start == fixture.facts.acceptedAt)
    }

    @Test func aWindowIsOpenFromItsOpeningUntilJustBeforeItsClosing() throws {
        let fixture = try AuthorisationFixture()
        var register = AuthorisationRegister()
        _ = try fixture.submit(to: &register)
        let (opens, closes) = (fixture.document.opensAt, fixture.document.closesAt)
        #expect(register.windows(openAt: opens.adding(milliseconds: -1)).isEmpty)
        #expect(register.windows(openAt: opens).count == 1)
        #expect(register.windows(openAt: closes.adding(milliseconds: -1)).count == 1)
        #expect(register.windows(openAt: closes).isEmpty)
    }

    @Test func aCancelledWindowClosesAtOnceAndNeverReopens() throws {
        let fixture = try AuthorisationFixture()
        var register = AuthorisationRegister()
        _ = try fixture.submit(to: &register)
        let moment = try AuthorisationFixture.instant("2026-04-28T09:00:00Z")
        let cancelled = register.cancel(fixture.document.id, at: moment)
        #expect(cancelled)
        #expect(register.windows(openAt: moment).isEmpty)
        #expect(register.windows(openAt: moment.adding(milliseconds: -1)).first?.closing == moment)
        let cancelledAgain = register.cancel(fixture.document.id, at: moment.adding(milliseconds: 1000))
        #expect(!cancelledAgain)
        #expect(register.accepted.first?.closing == moment)
    }

    @Test func cancellingBeforeTheOpeningLeavesNoWindow() throws {
        let fixture = try AuthorisationFixture()
        var register = AuthorisationRegister()
        _ = try fixture.submit(to: &register)
        let cancelled = register.cancel(fixture.document.id, at: fixture.document.opensAt.adding(milliseconds: -5))
        #expect(cancelled)
        #expect(register.windows(openAt: fixture.document.opensAt).isEmpty)
    }

    @Test func aTimetableWithoutSuchTimeOpensNothing() throws {
        let fixture = try AuthorisationFixture()
        var register = AuthorisationRegister()
        let codes = try fixture.submit(to: &register, times: .empty).codes
        #expect(codes == [.noPermittedTime])
        #expect(register.accepted.isEmpty)
    }
}
