import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

/// A trail that grows document by document, each really signed, one minute after the other.
struct TrailFixture {
    private(set) var trail: WindowTrail
    private let id: AuthorisationID
    private let signers: Signers
    private var at: Timestamp

    /// - Parameter digest: of the authorisation, as `ReportMaterialFixture` and `CaseFixture` have it.
    init(about id: AuthorisationID, digest: ContentDigest, at: Timestamp = ReportMaterialFixture.closing) throws {
        let lines = [
            AuthorisationFixture.principal, AuthorisationFixture.chair, AuthorisationFixture.dpo,
            AuthorisationFixture.investigator,
        ]
        signers = try Signers(
            parsing: lines.flatMap { Array(try $0.allowedSignersLine(options: "namespaces=\"usher-event\"").utf8) })
        trail = WindowTrail(authorisation: digest)
        self.id = id
        self.at = at
    }

    /// Adds a document; `second` signs the same bytes. Returns its digest.
    @discardableResult
    mutating func add(
        _ act: WindowAct, by signer: TestSigner = AuthorisationFixture.investigator, named name: String = "I. Deputy",
        reason: String = "Because it was needed.", and second: TestSigner? = nil
    ) throws -> ContentDigest {
        at = at.adding(milliseconds: 60_000)
        let event = WindowEventDocument(
            authorisation: id, authorisationDigest: trail.authorisation, after: trail.head, signedAt: at,
            signer: EventSigner(
                name: name, role: try #require(signer.roles.first), keyFingerprint: try signer.fingerprint),
            reason: reason, act: act)
        let bytes = event.bytes
        trail = try trail.adding(
            UncheckedEvent(
                bytes: bytes, signature: try signer.sign(bytes, namespace: "usher-event"),
                countersignatures: try second.map { [try $0.sign(bytes, namespace: "usher-event")] } ?? []),
            about: id, signers: signers)
        return trail.head
    }
}

extension ReportMaterialFixture {
    /// Scrolling on 29 April from 11:00: one finding, L5.
    static let finding = FindingReference(clause: .lessonTime, start: at(29, 10, 45))

    /// Material with one finding and what `add` says about it.
    static func decided(_ add: (inout TrailFixture) throws -> Void) throws -> ReportMaterial {
        var material = try material(evidence: try scrolling(from: at(29, 11, 0), seconds: 600))
        var fixture = try TrailFixture(
            about: material.authorisation.id, digest: material.authorisationDigest)
        try add(&fixture)
        material.trail = fixture.trail
        return material
    }

    static func disposition(
        _ judgement: FindingDisposition.Judgement, _ teaching: FindingDisposition.Teaching? = .taught,
        about finding: FindingReference = finding
    ) -> WindowAct {
        .disposition(FindingDisposition(finding: finding, judgement: judgement, teaching: teaching))
    }
}
