import Custody
import Monitoring
import TestSupport
import Testing

@Suite("A window of which the subject does not know")
struct HiddenWindowTests {
    private let fixture: AuthorisationFixture
    private let covert: MonitoringAuthorisation
    private let digest: ContentDigest

    init() throws {
        fixture = try AuthorisationFixture()
        var document = fixture.document
        document.mode = .covert
        document.covert = CovertConditions(
            reason: "Telling would end it.", suspicion: .grossMisconduct, noPrivateAreas: true, noPersonalMail: true)
        covert = document
        digest = ContentDigest(of: CanonicalJSON.encode(document.encode()))
    }

    @Test("is a covert one without a document that says that the person was told")
    func hidden() throws {
        let nothing = WindowTrail(authorisation: digest)
        #expect(nothing.hides(covert))
        #expect(!nothing.hides(fixture.document))
        #expect(!(try told(nothing)).hides(covert))
    }

    private func told(_ trail: WindowTrail) throws -> WindowTrail {
        let signer = AuthorisationFixture.principal
        let document = WindowEventDocument(
            authorisation: covert.id, authorisationDigest: digest, after: digest,
            signedAt: try AuthorisationFixture.instant("2026-05-11T09:00:00Z"),
            signer: EventSigner(name: "Pat Poole", role: .principal, keyFingerprint: try signer.fingerprint),
            reason: "The window is over.",
            act: .notification(SubjectNotice(toldOn: try AuthorisationFixture.date("2026-05-11"), means: .letter)))
        let event = UncheckedEvent(
            bytes: document.bytes, signature: try signer.sign(document.bytes, namespace: "usher-event"))
        let line = try signer.allowedSignersLine(options: "namespaces=\"usher-event\"")
        return try trail.adding(event, about: covert.id, signers: try Signers(parsing: Array(line.utf8)))
    }
}
