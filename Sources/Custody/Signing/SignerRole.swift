/// What a signer may act as. In `allowed_signers` it stands among the principals of a line as `role:NAME`.
package enum SignerRole: String, Hashable, Comparable, Sendable, CaseIterable {
    case principal
    case chair
    case governor
    case dpo
    case investigator
    /// Holds a second key to sealed evidence, in case the investigator's is lost.
    case recovery
    case auditor
    case itAdmin = "it-admin"

    package static func < (left: SignerRole, right: SignerRole) -> Bool { left.rawValue < right.rawValue }

    /// The purposes that a key of this role is listed for when nothing else is decided. Everybody may sign a checkpoint:
    /// the more people hold the head of the chain, the harder it is to rewrite.
    package var usualNamespaces: [SignatureNamespace] {
        switch self {
        case .principal, .chair, .governor, .dpo: [.authorisation, .checkpoint]
        case .investigator: [.report, .checkpoint]
        case .recovery, .auditor, .itAdmin: [.checkpoint]
        }
    }
}
