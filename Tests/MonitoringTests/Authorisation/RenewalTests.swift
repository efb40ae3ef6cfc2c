import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Row 2, refusals 5 and 8, and the last line of the signing table: what follows an accepted authorisation.
@Suite struct RenewalTests {
    /// The fixture's own authorisation: 27 April to 8 May, nine school days.
    private func registerWithFirst(
        _ change: (inout AuthorisationFixture) throws -> Void = { _ in }
    ) throws -> AuthorisationRegister {
        var register = AuthorisationRegister()
        var first = try AuthorisationFixture()
        try change(&first)
        let codes = try first.submit(to: &register).codes
        try #require(codes == [])
        return register
    }

    /// A successor of the newest authorisation: signed on 7 May, from 11 to 15 May.
    private func successor(
        of register: AuthorisationRegister, _ kind: AuthorisationKind = .renewal
    ) throws -> AuthorisationFixture {
        let predecessor = try #require(register.accepted.last)
        let ordinal = predecessor.document.lineage.ordinal + 1
        var fixture = try AuthorisationFixture()
        fixture.document.id = try AuthorisationFixture.identifier(UInt8(10 + ordinal))
        fixture.document.lineage = AuthorisationLineage(
            kind: kind,
            predecessor: Predecessor(
                id: predecessor.document.id, digest: predecessor.digest,
                reason: "Two lessons had use; a third week shows whether it goes on."), ordinal: ordinal)
        try fixture.sign(on: "2026-05-07")
        try fixture.run(from: "2026-05-11", through: "2026-05-15")
        return fixture
    }

    private func codes(
        _ register: AuthorisationRegister, _ change: (inout AuthorisationFixture) throws -> Void
    ) throws -> Set<RefusalCode> {
        var register = register
        var fixture = try successor(of: register)
        try change(&fixture)
        return Set(try fixture.submit(to: &register).codes)
    }

    @Test func aRenewalFollowsItsPredecessor() throws {
        #expect(try codes(registerWithFirst()) { _ in } == [])
    }

    @Test func thePredecessorMustBeAcceptedWithThatDigest() throws {
        let register = try registerWithFirst()
        let other = try codes(register) {
            let named = try #require($0.document.lineage.predecessor)
            let wrong = Predecessor(id: named.id, digest: ContentDigest(of: [1]), reason: named.reason)
            $0.document.lineage = AuthorisationLineage(kind: .renewal, predecessor: wrong, ordinal: 2)
        }
        #expect(other == [.unknownPredecessor, .repeatedGrounds])
        var nothing = AuthorisationRegister()
        let orphan = Set(try successor(of: register).submit(to: &nothing).codes)
        #expect(orphan == [.unknownPredecessor])
    }

    @Test func aRenewalIsAboutTheSamePerson() throws {
        let codes = try codes(registerWithFirst()) {
            $0.document.subject = try Mutation.subject("T-015", "Bo Brook", .teacher)
            $0.document.bindings = [
                DeclaredBinding(
                    kind: .proxyUser, value: "b.brook", source: "directory", verifiedBy: "Max Moss",
                    verifiedAt: $0.document.signedAt)
            ]
        }
        #expect(codes == [.otherSubject])
    }

    @Test(arguments: [3, 4]) func theNumberIsTheNextOne(_ ordinal: Int) throws {
        let codes = try codes(registerWithFirst()) {
            $0.document.lineage = AuthorisationLineage(
                kind: .renewal, predecessor: $0.document.lineage.predecessor, ordinal: ordinal)
            try Mutation.countersign(&$0)
        }
        #expect(codes == [.wrongOrdinal])
    }

    @Test func nothingIsProlongedAfterItsEnd() throws {
        let register = try registerWithFirst()
        let closing = try #require(register.accepted.first?.closing)
        #expect(try codes(register) { $0.facts.acceptedAt = closing.adding(milliseconds: -1) } == [])
        #expect(try codes(register) { $0.facts.acceptedAt = closing } == [.afterExpiry])
        var cancelled = register
        let early = try AuthorisationFixture.instant("2026-05-05T09:00:00Z")
        let wasCancelled = cancelled.cancel(try AuthorisationFixture.identifier(7), at: early)
        #expect(wasCancelled)
        #expect(try codes(cancelled) { _ in } == [.afterExpiry])
    }

    @Test func aRenewalLeavesNoSchoolDayOut() throws {
        let late = try codes(registerWithFirst()) { try $0.run(from: "2026-05-12", through: "2026-05-15") }
        #expect(late == [.gap])
    }

    @Test func aVariationMayBeginLater() throws {
        let codes = try codes(registerWithFirst()) {
            $0.document.lineage = AuthorisationLineage(
                kind: .variation, predecessor: $0.document.lineage.predecessor, ordinal: 2)
            try $0.run(from: "2026-05-12", through: "2026-05-15")
        }
        #expect(codes == [])
    }

    @Test func thePredecessorIsNoSecondWindowAndEndsWhereItsSuccessorBegins() throws {
        var register = try registerWithFirst()
        var fixture = try successor(of: register, .variation)
        try fixture.run(from: "2026-05-08", through: "2026-05-15")
        let codes = try fixture.submit(to: &register).codes
        #expect(codes == [])
        #expect(register.accepted.first?.closing == fixture.document.opensAt)
        #expect(register.windows(openAt: fixture.document.opensAt).map(\.authorisation) == [fixture.document.id])
        #expect(register.windows(openAt: fixture.document.opensAt.adding(milliseconds: -1)).count == 1)
    }

    @Test func anotherWindowOfTheSamePersonStaysASecondOne() throws {
        var register = try registerWithFirst()
        var other = try AuthorisationFixture()
        other.document.id = try AuthorisationFixture.identifier(9)
        other.stateOtherFacts()
        try other.run(from: "2026-05-11", through: "2026-05-12")
        let accepted = try other.submit(to: &register).codes
        #expect(accepted == [])
        let codes = try successor(of: registerWithFirst()).submit(to: &register).codes
        #expect(codes == [.secondWindow])
    }

    @Test func theReasonSaysWhatChanged() throws {
        let codes = try codes(registerWithFirst()) {
            let named = try #require($0.document.lineage.predecessor)
            let empty = Predecessor(id: named.id, digest: named.digest, reason: "As before, see file")
            $0.document.lineage = AuthorisationLineage(kind: .renewal, predecessor: empty, ordinal: 2)
        }
        #expect(codes == [.emptyText])
    }

    @Test func whoeverAuthorisedAtFirstRenews() throws {
        let byChair = try registerWithFirst {
            $0.document.authoriser = try substitute()
            $0.signer = AuthorisationFixture.chair
        }
        #expect(try codes(byChair) { _ in } == [.otherAuthoriser])
        let byPrincipal = try registerWithFirst()
        let codes = try codes(byPrincipal) {
            $0.document.authoriser = try substitute()
            $0.signer = AuthorisationFixture.chair
        }
        #expect(codes == [])
    }

    @Test func anothersKeyOfTheSameRoleDoesNotRenew() throws {
        let register = try registerWithFirst()
        for kind in [AuthorisationKind.renewal, .variation] {
            let codes = try codes(register) {
                $0.document.lineage = AuthorisationLineage(
                    kind: kind, predecessor: $0.document.lineage.predecessor, ordinal: 2)
                try sign(&$0, by: AuthorisationFixture.deputy)
            }
            #expect(codes == [.otherAuthoriser])
        }
        // The name in the document is the signer's own word; whose key it is stands in allowed_signers.
        let named = try codes(register) { try sign(&$0, by: AuthorisationFixture.deputy, as: "Pat Poole") }
        #expect(named == [.otherAuthoriser])
    }

    @Test func whoeverAuthorisedAtFirstRenewsWithANewKeyToo() throws {
        let codes = try codes(registerWithFirst()) { try sign(&$0, by: AuthorisationFixture.principalAgain) }
        #expect(codes == [])
    }

    @Test func whoeverAuthorisedAtFirstRenewsAfterASubstitute() throws {
        var register = try registerWithFirst()
        var second = try successor(of: register)
        second.document.authoriser = try substitute()
        second.signer = AuthorisationFixture.chair
        #expect(try second.submit(to: &register).codes == [])
        let codes = try codes(register) {
            try $0.sign(on: "2026-05-14")
            try $0.run(from: "2026-05-18", through: "2026-05-20")
            try Mutation.countersign(&$0)
        }
        #expect(codes == [])
    }

    @Test(arguments: [AuthorisationKind.renewal, .variation])
    func nothingFollowsWhatIsStopped(_ kind: AuthorisationKind) throws {
        let codes = try codes(registerWithFirst()) {
            let named = try #require($0.document.lineage.predecessor)
            $0.document.lineage = AuthorisationLineage(kind: kind, predecessor: named, ordinal: 2)
            $0.facts.stopped = [named.id]
        }
        #expect(codes == [.predecessorStopped])
    }

    private func sign(
        _ fixture: inout AuthorisationFixture, by signer: TestSigner, as name: String = "Dee Deputy"
    ) throws {
        fixture.document.authoriser = try AuthorisationFixture.named(name, signer, .principal)
        fixture.signer = signer
    }

    private func substitute() throws -> NamedSigner {
        NamedSigner(
            name: "Carla Chair", role: .chair, keyFingerprint: try AuthorisationFixture.chair.fingerprint,
            staffNumber: nil, substituteBecause: "The Principal is a witness by now.")
    }

    @Test func theSecondRenewalNeedsTheChair() throws {
        var register = try registerWithFirst()
        let first = try successor(of: register).submit(to: &register).codes
        #expect(first == [])
        func codes(_ change: (inout AuthorisationFixture) throws -> Void) throws -> Set<RefusalCode> {
            try self.codes(register) {
                try $0.sign(on: "2026-05-14")
                try $0.run(from: "2026-05-18", through: "2026-05-20")
                try change(&$0)
            }
        }
        #expect(try codes { _ in } == [.countersignerNeeded])
        #expect(try codes { try Mutation.countersign(&$0) } == [])
    }

    /// Eleven school days, which the Chair countersigned, and ten more.
    @Test func moreThanTwentySchoolDaysTogetherNeedTheChair() throws {
        let register = try registerWithFirst { try Mutation.stretch(to: "2026-05-12", &$0) }
        func codes(
            through last: String, _ change: (inout AuthorisationFixture) throws -> Void = { _ in }
        ) throws -> Set<RefusalCode> {
            try self.codes(register) {
                try $0.run(from: "2026-05-13", through: last)
                $0.document.durationReason = "Half-term lies in between."
                try change(&$0)
            }
        }
        #expect(try codes(through: "2026-06-01") == [])
        #expect(try codes(through: "2026-06-02") == [.countersignerNeeded])
        #expect(try codes(through: "2026-06-02") { try Mutation.countersign(&$0) } == [])
    }
}
