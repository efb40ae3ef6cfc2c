import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// A renewal takes its predecessor's place at its own opening: no gap, no overlap, and one window of the person at a time.
@Suite struct RenewalOfWindowTests {
    @Test func thePredecessorEndsWhereTheRenewalOpens() throws {
        var school = try opened()
        let first = try school.window
        try renew(&school, first, opening: "2026-05-07T05:00:00Z")
        try school.advance(to: "2026-05-07T05:00:00Z")
        #expect(school.register.windows.map(\.phase) == [.expired, .open])
        #expect(school.register.windows.first?.ended == school.register.windows.last?.openSince)
        try school.advance(to: "2026-05-08T09:00:00Z")
        #expect(school.register.windows.map(\.phase) == [.expired, .open])
    }

    @Test func nothingIsRenewedAfterItsEnd() throws {
        var school = try WindowFixture()
        try school.handIn()
        try school.advance(to: "2026-05-11T09:00:00Z")
        let first = try school.window
        #expect(first.phase == .expired)
        let codes = try renew(&school, first, opening: "2026-05-12T05:00:00Z")
        #expect(codes.contains("A5-extension-after-expiry"), "\(codes)")
        #expect(school.register.windows.count == 1)
    }

    @Test(arguments: [AuthorisationKind.renewal, .variation])
    func nobodyGoesRoundAStopWithASuccessor(_ kind: AuthorisationKind) throws {
        var school = try opened()
        try school.say(.suspension, by: AuthorisationFixture.dpo)
        let first = try school.window
        let codes = try renew(&school, first, kind, opening: "2026-05-06T10:00:00Z")
        #expect(codes == ["R2-predecessor-stopped"])
        #expect(school.register.windows.map(\.phase) == [.suspended])
        try school.say(.resumption, by: AuthorisationFixture.principal, with: [AuthorisationFixture.dpo])
        try school.advance(to: "2026-05-06T09:30:00Z")
        #expect(try renew(&school, first, kind, opening: "2026-05-06T10:00:00Z") == [])
        try school.advance(to: "2026-05-06T10:00:00Z")
        #expect(school.register.windows.map(\.phase) == [.expired, .open])
    }

    @Test func aMissedReviewIsNotMadeGoodByASuccessor() throws {
        var school = try WindowFixture()
        try school.handIn()
        try school.advance(to: "2026-05-07T09:00:00Z")
        let first = try school.window
        #expect(first.phase == .suspended)
        let codes = try renew(&school, first, .variation, opening: "2026-05-07T10:00:00Z")
        #expect(codes == ["R2-predecessor-stopped"])
    }

    @Test func aSuccessorWaitsWhileItsPredecessorIsStopped() throws {
        var school = try opened()
        let first = try school.window
        try renew(&school, first, opening: "2026-05-07T05:00:00Z")
        try school.say(.suspension, by: AuthorisationFixture.dpo)
        try school.advance(to: "2026-05-07T09:00:00Z")
        #expect(school.register.windows.map(\.phase) == [.expired, .scheduled])
        #expect(try !school.isCollecting("2026-05-07T08:10:00Z", "2026-05-07T08:12:00Z"))
        // Nor does what follows the one that waits, which is not stopped itself.
        let second = try #require(school.register.windows.last)
        let codes = try renew(&school, second, .variation, 9, opening: "2026-05-08T05:00:00Z")
        #expect(codes.contains("R2-predecessor-stopped"), "\(codes)")
        try school.advance(to: "2026-05-18T09:00:00Z")
        #expect(school.register.windows.map(\.phase) == [.expired, .expired])
    }

    @Test func aSuccessorOpensWhenItsPredecessorWasResumedInTime() throws {
        var school = try opened()
        let first = try school.window
        try renew(&school, first, opening: "2026-05-07T05:00:00Z")
        try school.say(.suspension, by: AuthorisationFixture.dpo)
        try school.say(.resumption, by: AuthorisationFixture.principal, with: [AuthorisationFixture.dpo])
        try school.advance(to: "2026-05-07T05:00:00Z")
        #expect(school.register.windows.map(\.phase) == [.expired, .open])
    }

    @Test func cancellingWhatIsStoppedOpensNoSuccessor() throws {
        var school = try opened()
        let first = try school.window
        try renew(&school, first, opening: "2026-05-07T05:00:00Z")
        try school.say(.suspension, by: AuthorisationFixture.dpo)
        try school.say(.cancellation(.notNeeded), by: AuthorisationFixture.principal)
        try school.advance(to: "2026-05-07T09:00:00Z")
        #expect(school.register.windows.map(\.phase) == [.cancelled, .scheduled])
    }

    @Test func theLastSignatureOfASuccessorWaitsForTheResumption() throws {
        var school = try opened()
        let first = try school.window
        let chair = try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
        try renew(&school, first, opening: "2026-05-07T05:00:00Z") { $0.document.countersigners = [chair] }
        try school.say(.suspension, by: AuthorisationFixture.dpo)
        let (one, two) = (school.id, try #require(school.register.windows.last).id)
        school.fixture.document.id = two
        let early = try school.say(.countersignature(hasConflict: false), by: AuthorisationFixture.chair)
        #expect(early.codes == ["X4-predecessor-stopped"])
        school.fixture.document.id = one
        try school.say(.resumption, by: AuthorisationFixture.principal, with: [AuthorisationFixture.dpo])
        school.fixture.document.id = two
        let then = try school.say(.countersignature(hasConflict: false), by: AuthorisationFixture.chair)
        #expect(then.codes == [])
    }

    /// The fixture's window on a Wednesday, its review held.
    private func opened() throws -> WindowFixture {
        var school = try WindowFixture()
        try school.handIn()
        try school.advance(to: "2026-05-01T09:00:00Z")
        try school.say(
            .review(InterimReview(foundSoFar: "Two lessons with use.", stillNecessary: "It is denied.")),
            by: AuthorisationFixture.principal)
        try school.advance(to: "2026-05-06T09:00:00Z")
        return school
    }

    @discardableResult
    private func renew(
        _ school: inout WindowFixture, _ first: RegisteredWindow, _ kind: AuthorisationKind = .renewal,
        _ identifier: UInt8 = 8, opening: String, _ change: (inout AuthorisationFixture) throws -> Void = { _ in }
    ) throws -> [String] {
        var next = school.fixture
        next.document.id = try AuthorisationFixture.identifier(identifier)
        let predecessor = Predecessor(
            id: first.id, digest: first.trail.authorisation,
            reason: "Two lessons were found; the person says that it was the only time.")
        next.document.lineage = AuthorisationLineage(
            kind: kind, predecessor: predecessor, ordinal: first.document.lineage.ordinal + 1)
        next.document.opensAt = try AuthorisationFixture.instant(opening)
        next.document.signedAt = school.register.now
        next.document.closesAt = try AuthorisationFixture.instant("2026-05-15T22:59:59Z")
        next.document.reviewDates = [try AuthorisationFixture.date("2026-05-13")]
        next.document.bindings = [try AuthorisationFixture.binding("a.archer")]
        try change(&next)
        let bytes = next.bytes
        let lessons = try AuthorisationFixture.lessons()
        let verdict = school.register.handIn(
            SignedDocument(bytes: bytes, signature: try next.signer.sign(bytes)), facts: next.facts
        ) { _ in lessons }
        return verdict.codes
    }
}
