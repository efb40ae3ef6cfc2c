import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// A renewal takes its predecessor's place at its own opening: no gap, no overlap, and one window of the person at a time.
@Suite struct RenewalOfWindowTests {
    @Test func thePredecessorEndsWhereTheRenewalOpens() throws {
        var school = try WindowFixture()
        try school.handIn()
        try school.advance(to: "2026-05-06T09:00:00Z")
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

    @discardableResult
    private func renew(
        _ school: inout WindowFixture, _ first: RegisteredWindow, opening: String
    ) throws -> [String] {
        var next = school.fixture
        next.document.id = try AuthorisationFixture.identifier(8)
        let predecessor = Predecessor(
            id: first.id, digest: first.trail.authorisation,
            reason: "Two lessons were found; the person says that it was the only time.")
        next.document.lineage = AuthorisationLineage(kind: .renewal, predecessor: predecessor, ordinal: 2)
        next.document.opensAt = try AuthorisationFixture.instant(opening)
        next.document.signedAt = school.register.now
        next.document.closesAt = try AuthorisationFixture.instant("2026-05-15T22:59:59Z")
        next.document.reviewDates = [try AuthorisationFixture.date("2026-05-13")]
        next.document.bindings = [try AuthorisationFixture.binding("a.archer")]
        let bytes = next.bytes
        let lessons = try AuthorisationFixture.lessons()
        let verdict = school.register.handIn(
            SignedDocument(bytes: bytes, signature: try next.signer.sign(bytes)), facts: next.facts
        ) { _ in lessons }
        return verdict.codes
    }
}
