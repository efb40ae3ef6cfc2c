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
}
