import Custody
import FlowModel

/// Row 36 and law page 2.4: that the people whom the document names, and nobody else, have signed it in their roles.
extension AuthorisationRules {
    /// - Parameters:
    ///   - signer: who made the signature that the document was handed in with.
    ///   - countersigners: who else signed the same bytes.
    static func signatures(
        _ document: MonitoringAuthorisation, signer: VerifiedSigner, countersigners: [VerifiedSigner],
        facts: AuthorisationFacts
    ) -> [Refusal] {
        authoriser(document, signer)
            + document.countersigners.enumerated().flatMap { index, named in
                countersigner(named, at: "countersigners[\(index)]", countersigners)
            }
            + ([signer] + countersigners).flatMap { approver($0, document, facts) }
    }

    private static func authoriser(_ document: MonitoringAuthorisation, _ signer: VerifiedSigner) -> [Refusal] {
        var refusals: [Refusal] = []
        if document.authoriser.keyFingerprint != signer.key.fingerprint {
            refusals.append(Refusal(.otherSigner, at: "authoriser.key"))
        }
        let usual = SigningTable.authoriser(for: document.subject.role)
        let declared = document.authoriser.role
        let mayAuthorise = declared == usual || declared == SigningTable.substitute(for: usual)
        if !mayAuthorise || !signer.roles.contains(declared) {
            let isOwn = document.subject.role == .principal && signer.roles.contains(.principal)
            refusals.append(Refusal(isOwn ? .principalIsSubject : .wrongRole, at: "authoriser.role"))
        }
        return refusals
    }

    private static func countersigner(
        _ named: NamedSigner, at path: String, _ countersigners: [VerifiedSigner]
    ) -> [Refusal] {
        guard let signer = countersigners.first(where: { $0.key.fingerprint == named.keyFingerprint }) else {
            return [Refusal(.countersignatureMissing, at: "\(path).key")]
        }
        return signer.roles.contains(named.role) ? [] : [Refusal(.wrongRole, at: "\(path).role")]
    }

    /// Whatever else a key may do: not by the subject, not by whoever runs the system, not by the adviser (article 38(6)).
    private static func approver(
        _ signer: VerifiedSigner, _ document: MonitoringAuthorisation, _ facts: AuthorisationFacts
    ) -> [Refusal] {
        var refusals: [Refusal] = []
        if signer.roles.contains(.itAdmin) { refusals.append(Refusal(.itAdminSigns)) }
        if signer.roles.contains(.dpo) { refusals.append(Refusal(.dpoSigns)) }
        if isSubjects(signer, document, facts) { refusals.append(Refusal(.ownAuthorisation)) }
        if let signing = facts.directory.employee(signingAs: signer.principal)?.staffNumber,
            facts.directory.reports(signing, to: document.subject.staffNumber)
        {
            refusals.append(Refusal(.reportsToSubject))
        }
        return refusals
    }

    /// The staff list may say which signer the subject is; besides, a log-in bound to the subject gives it away.
    private static func isSubjects(
        _ signer: VerifiedSigner, _ document: MonitoringAuthorisation, _ facts: AuthorisationFacts
    ) -> Bool {
        let principal = signer.principal.lowercased()
        let listed = facts.directory.employee(document.subject.staffNumber)?.signer
        return listed == principal || document.bindings.contains { $0.value.lowercased() == principal }
    }
}
