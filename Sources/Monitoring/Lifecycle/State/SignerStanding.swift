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
        self.init(signer.principal, signer.roles, signer.key.fingerprint, document, subjectPrincipal)
    }

    /// Somebody who has not signed yet: what it would come to.
    package init(_ entry: SignerEntry, in document: MonitoringAuthorisation, subjectPrincipal: String? = nil) {
        self.init(entry.principal, entry.roles, entry.key.fingerprint, document, subjectPrincipal)
    }

    private init(
        _ name: String, _ roles: Set<SignerRole>, _ key: String, _ document: MonitoringAuthorisation,
        _ subjectPrincipal: String?
    ) {
        let principal = name.lowercased()
        self.init(
            key: key, roles: roles, isAuthoriser: document.authoriser.keyFingerprint == key,
            isCountersigner: document.countersigners.contains { $0.keyFingerprint == key },
            isInvestigator: document.investigator.keyFingerprint == key,
            isSubject: subjectPrincipal == principal
                || document.bindings.contains { $0.value.lowercased() == principal })
    }

    package func has(_ any: SignerRole...) -> Bool { !roles.isDisjoint(with: any) }
}
