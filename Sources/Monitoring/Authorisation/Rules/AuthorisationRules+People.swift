import Custody
import FlowModel

/// Row 24: who investigates, and who can open the evidence, as far as the document says.
extension AuthorisationRules {
    /// Row 24, in people.
    package static let recipientCount = 2...4

    static func people(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        signers(document, facts) + investigator(document) + recipients(document) + panel(document, facts)
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

    /// Whoever hears the case or the appeal must not have been part of it before (law page 1.6).
    private static func panel(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        var refusals: [Refusal] = []
        if sitsOnPanel(document.investigator.name, facts) {
            refusals.append(Refusal(.onThePanel, at: "investigator"))
        }
        for (index, recipient) in document.recipients.enumerated() where sitsOnPanel(recipient.name, facts) {
            refusals.append(Refusal(.onThePanel, at: "recipients[\(index)]"))
        }
        return refusals
    }

    static func sitsOnPanel(_ name: String, _ facts: AuthorisationFacts) -> Bool {
        facts.panel.contains { isSameName($0, name) }
    }

    static func isSubject(
        _ name: String, _ staffNumber: StaffNumber?, _ document: MonitoringAuthorisation
    ) -> Bool {
        staffNumber == document.subject.staffNumber || isSameName(name, document.subject.name)
    }
}
