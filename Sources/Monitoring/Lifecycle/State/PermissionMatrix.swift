import Custody

/// Who may do what to a window (law page 2.5). Nobody may do everything, and there is no way round it (W1, W5): whoever runs
/// the system and whoever audits it can do nothing here, and the subject acts only through what others write down.
package enum PermissionMatrix {
    /// Whether `signers`, the people who signed one document together, may say what it says.
    package static func allows(_ kind: EventKind, by signers: [SignerStanding]) -> Bool {
        guard let first = signers.first, !signers.contains(where: \.isSubject) else { return false }
        switch kind {
        case .countersignature: return first.isCountersigner
        case .refusal: return first.isCountersigner || first.isAuthoriser
        case .suspension: return isInTheLoop(first)
        case .resumption, .review, .closing: return first.isAuthoriser
        case .cancellation: return first.isAuthoriser || first.has(.chair, .viceChair, .trustChair)
        case .notification: return first.isAuthoriser || first.isInvestigator || first.isCountersigner
        case .disposition, .response, .issue: return first.isInvestigator
        case .outcome: return signers.contains(where: \.isAuthoriser) && signers.contains(where: \.isInvestigator)
        case .hold: return first.has(.dpo) || first.isInvestigator
        case .release, .purge, .void: return first.has(.dpo)
        case .reading: return first.isInvestigator || first.has(.dpo, .recovery, .principal, .chair)
        case .accessRequest, .accessAnswer: return first.has(.dpo) || first.isAuthoriser || first.isInvestigator
        }
    }

    /// Whether `signers` have begun a document that another person's signature would complete: an outcome takes two people, and
    /// each of the two may write it.
    package static func allows(_ kind: EventKind, onceAnotherSigns signers: [SignerStanding]) -> Bool {
        guard kind == .outcome, !signers.contains(where: \.isSubject) else { return false }
        return signers.contains { $0.isAuthoriser || $0.isInvestigator }
    }

    /// X4: everybody in the loop may stop; only those who sign may start.
    private static func isInTheLoop(_ signer: SignerStanding) -> Bool {
        signer.isAuthoriser || signer.isCountersigner || signer.isInvestigator
            || signer.has(.principal, .chair, .viceChair, .dpo, .trustChief, .trustChair)
    }
}
