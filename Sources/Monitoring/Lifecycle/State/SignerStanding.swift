import Custody

/// Who somebody is to one window: what the permission matrix asks (law page 2.5).
package struct SignerStanding: Hashable, Sendable {
    package let key: String
    package let roles: Set<SignerRole>
    package let isAuthoriser: Bool
    /// Named as a countersigner.
    package let isCountersigner: Bool
    package let isInvestigator: Bool
    package let isSubject: Bool

    package init(
        key: String, roles: Set<SignerRole>, isAuthoriser: Bool = false, isCountersigner: Bool = false,
        isInvestigator: Bool = false, isSubject: Bool = false
    ) {
        self.key = key
        self.roles = roles
        self.isAuthoriser = isAuthoriser
        self.isCountersigner = isCountersigner
        self.isInvestigator = isInvestigator
        self.isSubject = isSubject
    }

    /// - Parameter subjectPrincipal: the subject's own name in `allowed_signers`, where the staff list knows one.
    package init(_ signer: VerifiedSigner, in document: MonitoringAuthorisation, subjectPrincipal: String? = nil) {
        let key = signer.key.fingerprint
        let principal = signer.principal.lowercased()
        self.init(
            key: key, roles: signer.roles, isAuthoriser: document.authoriser.keyFingerprint == key,
            isCountersigner: document.countersigners.contains { $0.keyFingerprint == key },
            isInvestigator: document.investigator.keyFingerprint == key,
            isSubject: subjectPrincipal == principal
                || document.bindings.contains { $0.value.lowercased() == principal })
    }

    package func has(_ any: SignerRole...) -> Bool { !roles.isDisjoint(with: any) }
}
