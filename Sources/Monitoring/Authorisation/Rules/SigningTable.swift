import Custody

/// Who signs what (law page 2.4): subject, weight of the case and authoriser decide. A deputy who acts as Principal is no
/// row of it: the Chair grants a key with the role `principal` and a first and last day, in `allowed_signers`.
package enum SigningTable {
    /// Who authorises as a rule: the Principal. Not where the Principal is the subject, or the data-protection officer,
    /// whose advice the Principal would need; and not for people who do not work for the Principal.
    package static func authoriser(for subject: EmployeeRole) -> SignerRole {
        switch subject {
        case .principal, .dpo: .chair
        case .trustStaff: .trustChief
        case .trustChief: .trustChair
        default: .principal
        }
    }

    /// Who signs instead where the usual signer declares a conflict (row 25); nil where the law page names nobody.
    package static func substitute(for role: SignerRole) -> SignerRole? {
        switch role {
        case .principal: .chair
        case .chair: .viceChair
        case .governor: .governor
        case .trustChief: .trustChair
        default: nil
        }
    }

    /// Whose countersignature is needed besides, any one of them; empty where one signature is enough.
    ///
    /// - Parameter isGrave: whether there is any `GraveReason`.
    package static func countersigners(
        for subject: EmployeeRole, authoriser: SignerRole, isGrave: Bool
    ) -> [SignerRole] {
        if subject == .principal { return [.governor, .trustChief] }
        guard isGrave || subject == .itAdmin else { return [] }
        switch authoriser {
        case .chair: return [.viceChair, .governor]
        case .viceChair, .trustChair: return [.governor]
        case .trustChief: return [.trustChair]
        default: return [.chair]
        }
    }

    /// Whether the law page asks for outside advice before anybody signs about such a subject.
    package static func needsOutsideAdvice(_ subject: EmployeeRole) -> Bool { subject == .dpo }
}
