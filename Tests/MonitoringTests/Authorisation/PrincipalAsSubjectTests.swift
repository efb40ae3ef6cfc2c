import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Law page 2.4: where the Principal is the subject, the Chair authorises and a governor countersigns.
@Suite struct PrincipalAsSubjectTests {
    private func aboutThePrincipal() throws -> AuthorisationFixture {
        var fixture = try AuthorisationFixture()
        fixture.document.subject = try Mutation.subject("P-001", "Pat Poole", .principal)
        fixture.document.bindings = [try AuthorisationFixture.binding("p.poole")]
        fixture.document.authoriser = try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
        fixture.document.countersigners = [
            try AuthorisationFixture.named("Gus Governor", AuthorisationFixture.governor, .governor)
        ]
        fixture.document.recipients[1] = Recipient(
            name: "Rae Recovery", role: .recovery, sealingKey: try AuthorisationFixture.sealingKey(2))
        fixture.signer = AuthorisationFixture.chair
        fixture.countersigners = [AuthorisationFixture.governor]
        return fixture
    }

    private func codes(_ fixture: AuthorisationFixture) throws -> Set<RefusalCode> {
        var register = AuthorisationRegister()
        return Set(try fixture.submit(to: &register).codes)
    }

    @Test func theChairAuthorises() throws {
        #expect(try codes(aboutThePrincipal()) == [])
    }

    @Test func thePrincipalCannotAuthoriseHisOwn() throws {
        var fixture = try aboutThePrincipal()
        fixture.document.authoriser = try AuthorisationFixture.named(
            "Pat Poole", AuthorisationFixture.principal, .principal, staffNumber: "P-001")
        fixture.signer = AuthorisationFixture.principal
        #expect(try codes(fixture) == [.principalIsSubject, .ownAuthorisation])
    }

    @Test func theChairAloneIsNotEnough() throws {
        var fixture = try aboutThePrincipal()
        fixture.document.countersigners = []
        fixture.countersigners = []
        #expect(try codes(fixture) == [.countersignerNeeded])
    }

    @Test func theStaffListTellsASignerByAnotherName() throws {
        var fixture = try aboutThePrincipal()
        fixture.document.countersigners = [
            try AuthorisationFixture.named("Somebody", AuthorisationFixture.principal, .governor)
        ]
        fixture.countersigners = [AuthorisationFixture.principal]
        #expect(try codes(fixture) == [.wrongRole, .ownAuthorisation])
    }
}
