import Custody
import FlowModel
import Monitoring

/// Whom to tell by mail: people of a case who have a valid key, by the address under which they stand in `allowed_signers`.
/// Who stands there under another name learns from `usher status` alone. Never the subject, and never who runs the network.
package struct NoticeRecipients: Sendable {
    private let signers: Signers
    private let directory: IdentityDirectory
    private let sealingKeys: [SealingKeyHolder]

    package init(signers: Signers, directory: IdentityDirectory, sealingKeys: [SealingKeyHolder]) {
        self.signers = signers
        self.directory = directory
        self.sealingKeys = sealingKeys
    }

    package init(_ setup: SchoolSetup) {
        self.init(signers: setup.signers, directory: setup.directory, sealingKeys: setup.sealingKeys)
    }

    /// Who is told of findings: the authoriser, the investigator, and recipients of the evidence who sign.
    package func ofFindings(in authorisation: MonitoringAuthorisation, at now: Timestamp) -> [MailAddress] {
        let keys = [authorisation.authoriser.keyFingerprint, authorisation.investigator.keyFingerprint]
        let holders = sealingKeys.filter { holder in
            authorisation.recipients.contains { $0.sealingKey == holder.sealingKey }
        }
        let principals = keys.compactMap(principal(of:)) + holders.compactMap(\.signer)
        return addresses(principals, hidingFrom: [authorisation], at: now)
    }

    /// Who is told when something is wrong: the data-protection officer and the Principal, or whoever authorised in the
    /// Principal's place. Of the whole register where `authorisation` is nil; the Chair is told for a Principal who is
    /// the subject of one of the `others`.
    package func ofAlerts(
        about authorisation: MonitoringAuthorisation?, others: [MonitoringAuthorisation], at now: Timestamp
    ) -> [MailAddress] {
        let officers = principals(of: .dpo)
        if let authorisation {
            let authoriser = [authorisation.authoriser.keyFingerprint].compactMap(principal(of:))
            return addresses(authoriser + officers, hidingFrom: [authorisation], at: now)
        }
        let heads = principals(of: .principal).filter { head in !others.contains { isSubject(of: $0, head) } }
        return addresses(
            (heads.isEmpty ? principals(of: .chair) : heads) + officers, hidingFrom: others, at: now)
    }

    private func principal(of fingerprint: String) -> String? {
        signers.entries.first { $0.key.fingerprint == fingerprint }?.principal
    }

    private func principals(of role: SignerRole) -> [String] {
        signers.entries.filter { $0.roles.contains(role) }.map(\.principal)
    }

    /// In the order given, nobody twice.
    private func addresses(
        _ principals: [String], hidingFrom cases: [MonitoringAuthorisation], at now: Timestamp
    ) -> [MailAddress] {
        let told = principals.filter { principal in
            mayBeTold(principal, at: now) && !cases.contains { isSubject(of: $0, principal) }
        }
        var seen: Set<MailAddress> = []
        return told.compactMap { MailAddress($0) }.filter { seen.insert($0).inserted }
    }

    private func mayBeTold(_ principal: String, at now: Timestamp) -> Bool {
        let own = signers.entries.filter { $0.principal.lowercased() == principal.lowercased() }
        return own.contains { $0.isValid(at: now.milliseconds) } && !own.contains { $0.roles.contains(.itAdmin) }
            && directory.employee(signingAs: principal)?.role != .itAdmin
    }

    /// Whether the principal is the subject's, by anything that can tell: staff list, the document's own signers, and the
    /// subject's log-ins. Rather one notice too few than one to the subject.
    private func isSubject(of authorisation: MonitoringAuthorisation, _ principal: String) -> Bool {
        let subject = authorisation.subject
        if directory.employee(signingAs: principal)?.staffNumber == subject.staffNumber { return true }
        if ownKeys(in: authorisation).contains(where: { self.principal(of: $0)?.lowercased() == principal.lowercased() }
        ) {
            return true
        }
        let name = LogInName(principal)
        let bound = authorisation.bindings.map { LogInName($0.value) }
        let listed = (directory.employee(subject.staffNumber)?.identities ?? []).compactMap(LogInName.init)
        return (bound + listed).contains(name)
    }

    /// The keys of signers whom the document itself says to be the subject.
    private func ownKeys(in authorisation: MonitoringAuthorisation) -> [String] {
        let subject = authorisation.subject
        let signers = authorisation.signers.map { ($0.name, $0.staffNumber, $0.keyFingerprint) }
        let investigator = authorisation.investigator
        return (signers + [(investigator.name, investigator.staffNumber, investigator.keyFingerprint)])
            .filter { $0.0 == subject.name || $0.1 == subject.staffNumber }.map(\.2)
    }
}
