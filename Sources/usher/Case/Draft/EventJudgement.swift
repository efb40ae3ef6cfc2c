import Custody
import Monitoring

/// Whether a person may say this about a window: the one place that the commands ask before anything is signed.
enum EventJudgement {
    /// Why `signer` may not sign a document of this kind at all; nil when it is allowed. One lower-case sentence.
    static func refusal(of kind: EventKind, by signer: EventSigner, in standing: CaseStanding) -> String? {
        if isSubject(signer, standing) {
            return "the person whom the authorisation is about signs nothing in this case"
        }
        guard !may(signer, kind, standing.authorisation) else { return nil }
        return "\(article(kind)) is not for this key to sign: \(whoMay(kind))"
    }

    /// Why this document may not be signed; nil when it is allowed.
    static func refusal(of document: WindowEventDocument, in standing: CaseStanding) -> String? {
        refusal(of: document.kind, by: document.signer, in: standing)
    }

    /// Why `signer` may not put a further signature under `document`; nil when it is allowed.
    static func refusal(
        of document: WindowEventDocument, cosignedBy signer: EventSigner, in standing: CaseStanding
    ) -> String? {
        guard document.kind.asksForTwo else { return "a document of this kind needs one signature only" }
        if let refusal = refusal(of: document.kind, by: signer, in: standing) { return refusal }
        guard document.signer.role != signer.role, document.signer.name != signer.name else {
            return "an outcome takes two people: the authoriser and the investigator"
        }
        return nil
    }

    /// Law page 2.5. Anybody in the loop may stop; only the authoriser may start or go on.
    private static func may(
        _ signer: EventSigner, _ kind: EventKind, _ authorisation: MonitoringAuthorisation
    ) -> Bool {
        let isAuthoriser = signer.role == authorisation.authoriser.role
        let isInvestigator =
            signer.role == .investigator && signer.keyFingerprint == authorisation.investigator.keyFingerprint
        return switch kind {
        case .countersignature:
            countersigners.contains(signer.role) && signer.keyFingerprint != authorisation.authoriser.keyFingerprint
        case .refusal: isAuthoriser || countersigners.contains(signer.role)
        case .suspension:
            isAuthoriser || isInvestigator || [.principal, .chair, .viceChair, .dpo].contains(signer.role)
        case .cancellation: isAuthoriser || [.chair, .viceChair].contains(signer.role)
        case .resumption, .review, .closing: isAuthoriser
        case .notification, .outcome: isAuthoriser || isInvestigator
        case .disposition, .response, .issue: isInvestigator
        case .hold: isInvestigator || signer.role == .dpo
        case .release, .purge, .void: signer.role == .dpo
        case .accessRequest, .accessAnswer: [.dpo, .principal].contains(signer.role)
        case .reading: true
        }
    }

    /// Law page 2.4.
    private static let countersigners: Set<SignerRole> = [.chair, .viceChair, .governor, .trustChief, .trustChair]

    /// By the name, or by a log-in that the authorisation binds to that person.
    private static func isSubject(_ signer: EventSigner, _ standing: CaseStanding) -> Bool {
        let subject = standing.authorisation.subject
        let entry = standing.signers.entries.first { $0.key.fingerprint == signer.keyFingerprint }
        let names = [signer.name, entry?.principal].compactMap { $0?.lowercased() }
        let own = [subject.name.lowercased()] + standing.authorisation.bindings.map { $0.value.lowercased() }
        return names.contains { own.contains($0) }
    }

    private static func article(_ kind: EventKind) -> String {
        let name = String(kind.rawValue.map { $0 == "_" ? " " : $0 })
        return (name.first.map { "aeiou".contains($0) } ?? false) ? "an \(name)" : "a \(name)"
    }

    private static func whoMay(_ kind: EventKind) -> String {
        switch kind {
        case .countersignature: "it takes the Chair, the Vice-chair, a governor or the trust, and not the authoriser"
        case .refusal: "it takes somebody whose signature the authorisation needs"
        case .suspension: "it takes the Principal, the Chair, the DPO or the authorisation's own investigator"
        case .cancellation: "it takes the authoriser or the Chair"
        case .resumption, .review, .closing: "it takes the authoriser"
        case .notification, .outcome: "it takes the authoriser or the authorisation's own investigator"
        case .disposition, .response, .issue: "it takes the authorisation's own investigator"
        case .hold: "it takes the DPO or the authorisation's own investigator"
        case .release, .purge, .void: "it takes the DPO"
        case .accessRequest, .accessAnswer: "it takes the DPO or the Principal"
        case .reading: "everybody who opens evidence may sign it"
        }
    }
}
