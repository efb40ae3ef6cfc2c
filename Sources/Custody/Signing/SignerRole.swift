/// What a signer may act as. In `allowed_signers` it stands among the principals of a line as `role:NAME`.
package enum SignerRole: String, Hashable, Comparable, Sendable, CaseIterable {
    case principal
    case chair
    /// Stands in for the Chair of Governors where the Chair has a conflict.
    case viceChair = "vice-chair"
    case governor
    /// Authorises for the staff of a trust's central office, and for heads where the scheme of delegation says so.
    case trustChief = "trust-ceo"
    /// Authorises where the trust's chief executive is the subject.
    case trustChair = "trust-chair"
    case dpo
    case investigator
    /// Holds a second key to sealed evidence, in case the investigator's is lost.
    case recovery
    case auditor
    case itAdmin = "it-admin"

    package static func < (left: SignerRole, right: SignerRole) -> Bool { left.rawValue < right.rawValue }

    /// The purposes that a key of this role is listed for when nothing else is decided. Everybody may sign a checkpoint:
    /// the more people hold the head of the chain, the harder it is to rewrite. Everybody may ask the service but the
    /// administrator, to whom it gives counts alone, unasked.
    package var usualNamespaces: [SignatureNamespace] {
        switch self {
        case .principal, .chair, .viceChair, .governor, .trustChief, .trustChair:
            [.authorisation, .event, .checkpoint, .request]
        case .dpo: [.authorisation, .event, .checkpoint, .request]
        case .investigator: [.report, .event, .checkpoint, .request]
        case .recovery, .auditor: [.checkpoint, .request]
        case .itAdmin: [.checkpoint]
        }
    }
}
