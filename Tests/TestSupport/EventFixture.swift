import Custody
import FlowModel
import Monitoring

/// Signed documents about the window of `AuthorisationFixture`.
package struct EventFixture {
    package static let signedAt = "2026-05-05T08:00:00Z"

    package let authorisation: AuthorisationID
    package let digest: ContentDigest
    /// Everybody of `AuthorisationFixture` but the stranger, with keys that may sign events.
    package let signers: Signers

    /// - Parameter options: of every line of `allowed_signers`.
    package init(options: String = "namespaces=\"usher-authorisation,usher-event\"") throws {
        let fixture = try AuthorisationFixture()
        authorisation = fixture.document.id
        digest = ContentDigest(of: fixture.bytes)
        let known = [
            AuthorisationFixture.principal, AuthorisationFixture.chair, AuthorisationFixture.governor,
            AuthorisationFixture.dpo, AuthorisationFixture.itAdmin, AuthorisationFixture.investigator,
        ]
        signers = try Signers(
            parsing: known.flatMap { Array(try $0.allowedSignersLine(options: options).utf8) })
    }

    /// A window to which nothing has happened.
    package var trail: WindowTrail { WindowTrail(authorisation: digest) }

    /// - Parameter after: the digest of the document that the signer had seen last; nil for the authorisation's own.
    package func document(
        _ act: WindowAct, by signer: TestSigner = AuthorisationFixture.principal, as role: SignerRole? = nil,
        after: ContentDigest? = nil, at time: String = EventFixture.signedAt,
        reason: String = "The head of year asked for it."
    ) throws -> WindowEventDocument {
        WindowEventDocument(
            authorisation: authorisation, authorisationDigest: digest, after: after ?? digest,
            signedAt: try AuthorisationFixture.instant(time),
            signer: EventSigner(
                name: signer.principal, role: role ?? signer.roles.first ?? .auditor,
                keyFingerprint: try signer.fingerprint),
            reason: reason, act: act)
    }

    /// `document` as it arrives, signed by everybody in `signers`, the first of them its own signer.
    package func signed(
        _ document: WindowEventDocument, by signers: TestSigner..., namespace: String = "usher-event"
    ) throws -> UncheckedEvent {
        let signatures = try signers.map { try $0.sign(document.bytes, namespace: namespace) }
        return UncheckedEvent(
            bytes: document.bytes, signature: signatures.first ?? [], countersignatures: Array(signatures.dropFirst()))
    }
}
