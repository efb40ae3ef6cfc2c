import Custody
import FlowModel

/// A copy of a case that may be handed out. `CaseAccess` alone makes one.
package struct GrantedCopy: Hashable, Sendable {
    package let authorisation: AuthorisationID
    package let withSecret: Bool
    /// The fingerprint of the key that asked.
    package let key: String

    fileprivate init(authorisation: AuthorisationID, withSecret: Bool, key: String) {
        self.authorisation = authorisation
        self.withSecret = withSecret
        self.key = key
    }

    /// The entry of the audit chain, which is written before the copy leaves.
    package var entry: AuditEvent {
        .caseHandedOut(authorisation: authorisation.text, key: key, withSecret: withSecret)
    }
}

/// What somebody may have of one case (law page 2.5): whoever writes the report or can open the evidence has all of it;
/// whoever answers for the case, or checks it, has what can be verified; everybody else, the subject before all, nothing.
package enum CaseAccess: Sendable {
    case nothing
    case withoutSecret
    case whole

    /// - Parameter holders: whom evidence can be sealed to, by their names among the signers.
    package static func of(
        _ signer: VerifiedSigner, to window: RegisteredWindow, holders: [SealingKeyHolder]
    ) -> CaseAccess {
        let document = window.document
        let standing = SignerStanding(signer, in: document, subjectPrincipal: window.subjectPrincipal)
        guard !standing.isSubject else { return .nothing }
        if standing.isInvestigator || isRecipient(signer, of: document, holders) { return .whole }
        let answers = standing.isAuthoriser || standing.isCountersigner
        return answers || standing.has(.dpo, .auditor) ? .withoutSecret : .nothing
    }

    /// Whether the signer is told how the case stands: its people, and the data-protection officer.
    package static func isTold(
        _ signer: VerifiedSigner, of window: RegisteredWindow, holders: [SealingKeyHolder]
    ) -> Bool {
        let document = window.document
        let standing = SignerStanding(signer, in: document, subjectPrincipal: window.subjectPrincipal)
        let hasPart =
            standing.isAuthoriser || standing.isCountersigner || standing.isInvestigator
            || isRecipient(signer, of: document, holders)
        return !standing.isSubject && (hasPart || standing.has(.dpo))
    }

    /// The copy that the request asks for.
    package static func copy(
        _ request: GrantedRequest, of window: RegisteredWindow?, holders: [SealingKeyHolder]
    ) throws(RequestRefusal) -> GrantedCopy {
        guard case .copy(let id, let withSecret) = request.purpose else { throw .otherPurpose }
        guard let window, window.id == id else { throw .noSuchCase }
        switch of(request.signer, to: window, holders: holders) {
        case .nothing: throw .noSuchCase
        case .withoutSecret where withSecret: throw .secretNotAllowed
        case .withoutSecret, .whole: break
        }
        if withSecret, !hasSecret(window) { throw .noSecret }
        return GrantedCopy(
            authorisation: id, withSecret: withSecret, key: request.signer.key.fingerprint)
    }

    private static func hasSecret(_ window: RegisteredWindow) -> Bool {
        let wasOpen = window.openSince != nil || !window.collected.isEmpty
        return wasOpen && window.phase.mayHoldEvidence && window.phase != .void
    }

    private static func isRecipient(
        _ signer: VerifiedSigner, of document: MonitoringAuthorisation, _ holders: [SealingKeyHolder]
    ) -> Bool {
        let own = holders.filter { $0.signer == signer.principal.lowercased() }.map(\.sealingKey)
        return document.recipients.contains { own.contains($0.sealingKey) }
    }
}
