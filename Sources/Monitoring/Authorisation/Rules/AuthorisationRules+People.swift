import Custody
import FlowModel

/// Rows 23 to 25: who may sign, who investigates, and who can open the evidence, as far as the document says.
extension AuthorisationRules {
    /// Row 24, in people.
    package static let recipientCount = 2...4

    /// Who authorises (law page 2.4): the Principal, but the Chair of Governors where the Principal is the subject, or the
    /// data-protection officer, whose advice the Principal would need.
    package static func authoriserRole(for subject: EmployeeRole) -> SignerRole {
        subject == .principal || subject == .dpo ? .chair : .principal
    }

    /// Whose countersignature a document needs besides (law page 2.4); nil where one signature is enough.
    package static func countersignerRole(
        for document: MonitoringAuthorisation, schoolDays: SchoolDays
    ) -> SignerRole? {
        if document.subject.role == .principal { return .governor }
        if authoriserRole(for: document.subject.role) == .chair { return nil }
        let days = document.window.map(schoolDays.count) ?? 0
        let isGrave = document.mode == .covert || document.confidentialRisk || days > defaultSchoolDays
        return isGrave || document.subject.role == .itAdmin ? .chair : nil
    }

    static func countersignersNeeded(
        _ document: MonitoringAuthorisation, _ facts: AuthorisationFacts
    ) -> [Refusal] {
        guard let role = countersignerRole(for: document, schoolDays: facts.schoolDays) else { return [] }
        guard !document.countersigners.contains(where: { $0.role == role }) else { return [] }
        return [Refusal(.countersignerNeeded, at: "countersigners", "the role \(role.rawValue) is needed")]
    }

    static func people(_ document: MonitoringAuthorisation) -> [Refusal] {
        signers(document) + investigator(document) + recipients(document)
    }

    private static func signers(_ document: MonitoringAuthorisation) -> [Refusal] {
        var refusals = declaredRole(document.authoriser, document.subject.role)
        for (index, signer) in document.signers.enumerated() {
            let path = index == 0 ? "authoriser" : "countersigners[\(index - 1)]"
            if isSubject(signer.name, signer.staffNumber, document) {
                refusals.append(Refusal(.ownAuthorisation, at: path))
            }
            if signer.hasConflict { refusals.append(Refusal(.conflictDeclared, at: "\(path).conflict")) }
            if index > 0, signer.role == .itAdmin { refusals.append(Refusal(.itAdminSigns, at: path)) }
            if index > 0, signer.role == .dpo { refusals.append(Refusal(.dpoSigns, at: path)) }
        }
        return refusals
    }

    private static func declaredRole(_ authoriser: NamedSigner, _ subject: EmployeeRole) -> [Refusal] {
        let needed = authoriserRole(for: subject)
        switch authoriser.role {
        case needed: return []
        case .itAdmin: return [Refusal(.itAdminSigns, at: "authoriser.role")]
        case .dpo: return [Refusal(.dpoSigns, at: "authoriser.role")]
        case .principal where subject == .principal: return [Refusal(.principalIsSubject, at: "authoriser.role")]
        default: return [Refusal(.wrongRole, at: "authoriser.role", "the role \(needed.rawValue) is needed")]
        }
    }

    private static func investigator(_ document: MonitoringAuthorisation) -> [Refusal] {
        let investigator = document.investigator
        var refusals: [Refusal] = []
        if isSubject(investigator.name, investigator.staffNumber, document) {
            refusals.append(Refusal(.investigatorIsSubject, at: "investigator"))
        }
        let signs = document.signers.contains { signer in
            signer.keyFingerprint == investigator.keyFingerprint || isSameName(signer.name, investigator.name)
                || signer.staffNumber != nil && signer.staffNumber == investigator.staffNumber
        }
        if signs { refusals.append(Refusal(.investigatorIsSigner, at: "investigator")) }
        return refusals
    }

    private static func recipients(_ document: MonitoringAuthorisation) -> [Refusal] {
        var refusals: [Refusal] = []
        if !recipientCount.contains(document.recipients.count) {
            refusals.append(Refusal(.recipientCount, at: "recipients"))
        }
        if !document.recipients.contains(where: { $0.role == .recovery }) {
            refusals.append(Refusal(.noRecoveryRecipient, at: "recipients"))
        }
        let canOpen = document.recipients.contains {
            $0.role == .investigator && isSameName($0.name, document.investigator.name)
        }
        if !canOpen { refusals.append(Refusal(.investigatorCannotOpen, at: "recipients")) }
        for (index, recipient) in document.recipients.enumerated()
        where isSameName(recipient.name, document.subject.name) {
            refusals.append(Refusal(.recipientIsSubject, at: "recipients[\(index)]"))
        }
        return refusals
    }

    private static func isSubject(
        _ name: String, _ staffNumber: StaffNumber?, _ document: MonitoringAuthorisation
    ) -> Bool {
        staffNumber == document.subject.staffNumber || isSameName(name, document.subject.name)
    }
}
