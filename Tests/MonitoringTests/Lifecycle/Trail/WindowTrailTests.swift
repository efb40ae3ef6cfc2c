import Custody
import Monitoring
import TestSupport
import Testing

@Suite struct WindowTrailTests {
    private let principal = AuthorisationFixture.principal
    private let dpo = AuthorisationFixture.dpo
    private let investigator = AuthorisationFixture.investigator

    @Test func aWindowBeginsWithItsAuthorisation() throws {
        let trail = try EventFixture().trail
        #expect(trail.entries.isEmpty)
        #expect(trail.head == trail.authorisation)
        #expect(trail.lastBearing == trail.authorisation)
    }

    @Test func documentsFollowOneAnother() throws {
        let fixture = try EventFixture()
        var trail = fixture.trail
        for act in try EventFixture.fullActs() {
            let document = try fixture.document(act, after: trail.head)
            trail = try trail.adding(
                fixture.signed(document, by: principal), about: fixture.authorisation, signers: fixture.signers)
            #expect(trail.head == ContentDigest(of: document.bytes))
        }
        #expect(trail.entries.map(\.document.act) == (try EventFixture.fullActs()))
        #expect(trail.entries.allSatisfy { $0.signers.map(\.principal) == [principal.principal] })
    }

    @Test func aReadingBearsNothing() throws {
        let fixture = try EventFixture()
        let hold = try fixture.document(.hold, by: dpo)
        var trail = try fixture.trail.adding(
            fixture.signed(hold, by: dpo), about: fixture.authorisation, signers: fixture.signers)
        let reading = try fixture.document(
            .reading(EvidenceReading(purpose: .report, segments: 1)), by: investigator, after: trail.head)
        trail = try trail.adding(
            fixture.signed(reading, by: investigator), about: fixture.authorisation, signers: fixture.signers)
        #expect(trail.lastBearing == ContentDigest(of: hold.bytes))
        #expect(trail.head == ContentDigest(of: reading.bytes))
    }

    @Test func everybodyWhoSignedIsKeptTheNamedSignerFirst() throws {
        let fixture = try EventFixture()
        let outcome = try fixture.document(.outcome(CaseDecision(outcome: .informal, findings: [])))
        let trail = try fixture.trail.adding(
            fixture.signed(outcome, by: principal, investigator), about: fixture.authorisation,
            signers: fixture.signers)
        #expect(trail.entries.first?.signers.map(\.principal) == [principal.principal, investigator.principal])
    }

    /// Law page X4: stop is cheap, start is expensive.
    @Test func whatStopsMayBeOlderAndWhatStartsMayNot() throws {
        let fixture = try EventFixture()
        let told = try fixture.document(
            .notification(SubjectNotice(toldOn: .init(clampingDayNumber: 0), means: .letter)))
        let trail = try fixture.trail.adding(
            fixture.signed(told, by: principal), about: fixture.authorisation, signers: fixture.signers)
        var taken: Set<EventKind> = []
        for act in try EventFixture.fullActs() {
            let late = try fixture.signed(fixture.document(act), by: principal)
            do {
                _ = try trail.adding(late, about: fixture.authorisation, signers: fixture.signers)
                taken.insert(act.kind)
            } catch {
                #expect(error == .stale, "\(act.kind)")
            }
        }
        #expect(
            taken == [
                .refusal, .suspension, .cancellation, .void, .hold, .accessRequest, .reading, .response,
            ])
    }
}
