import Custody
import FlowModel
import Monitoring
import TestSupport

/// Rows 23 to 25 and law page 2.4: by whom.
extension Mutation {
    static let people: [Mutation] = [
        Mutation(.wrongRole, "signed by a governor instead of the Principal") {
            try authorise("Gus Governor", AuthorisationFixture.governor, .governor, &$0)
        },
        Mutation(.substituteReason, "signed by the Chair instead of the Principal, nobody says why") {
            try authorise("Cat Chair", AuthorisationFixture.chair, .chair, &$0)
        },
        Mutation(.substituteNotNeeded, "the Principal in nobody's place") {
            let authoriser = $0.document.authoriser
            $0.document.authoriser = NamedSigner(
                name: authoriser.name, role: authoriser.role, keyFingerprint: authoriser.keyFingerprint,
                staffNumber: authoriser.staffNumber, substituteBecause: "The Principal complained.")
        },
        Mutation(.reportsToSubject, "the Principal works under the subject") {
            try subordinate("P-001", to: "T-014", &$0)
        },
        Mutation(.onThePanel, "a recipient who will hear the case") { $0.facts.panel = ["Ned Novel", "cat  CHAIR"] },
        Mutation(.wrongRole, "signed by an investigator's key that claims to be the Principal's") {
            try authorise("Uma Under", AuthorisationFixture.governor, .principal, &$0)
        },
        Mutation(.otherSigner, "the document names another key") {
            $0.document.authoriser = try AuthorisationFixture.named(
                "Pat Poole", AuthorisationFixture.governor, .principal)
        },
        Mutation(.ownAuthorisation, "the subject's own staff number as authoriser") {
            $0.document.authoriser = try AuthorisationFixture.named(
                "Somebody Else", AuthorisationFixture.principal, .principal, staffNumber: "T-014")
        },
        Mutation(.ownAuthorisation, "the subject's own name as authoriser") {
            $0.document.authoriser = try AuthorisationFixture.named(
                "alex  ARCHER", AuthorisationFixture.principal, .principal)
        },
        Mutation(.ownAuthorisation, "the subject's log-in is the signer's") {
            $0.document.bindings.append(try AuthorisationFixture.binding("P.Poole@littletown.example"))
        },
        Mutation(.conflictDeclared, "the authoriser is the complainant") {
            let authoriser = $0.document.authoriser
            $0.document.authoriser = NamedSigner(
                name: authoriser.name, role: authoriser.role, keyFingerprint: authoriser.keyFingerprint,
                staffNumber: authoriser.staffNumber, hasConflict: true)
        },
        Mutation(.countersignerNeeded, "a confidential risk without the Chair") { $0.document.confidentialRisk = true },
        Mutation(.countersignerNeeded, "the network manager as subject without the Chair") {
            $0.document.subject = try subject("O-002", "Max Moss", .itAdmin)
            $0.document.bindings = [try AuthorisationFixture.binding("m.moss")]
        },
        Mutation(.samePerson, "the Principal countersigns with a key of the Chair's role") {
            $0.document.countersigners = [
                try AuthorisationFixture.named("pat  POOLE", AuthorisationFixture.chair, .chair)
            ]
            $0.countersigners = [AuthorisationFixture.chair]
        },
        Mutation(.countersignatureMissing, "a countersigner who has not signed") {
            try countersign(&$0)
            $0.countersigners = []
        },
        Mutation(.wrongRole, "a countersigner whose key has another role") {
            $0.document.countersigners = [
                try AuthorisationFixture.named("Gus Governor", AuthorisationFixture.governor, .chair)
            ]
            $0.countersigners = [AuthorisationFixture.governor]
        },
        Mutation(.investigatorIsSubject, "the subject investigates") {
            try investigate("Alex Archer", "T-014", AuthorisationFixture.stranger, &$0)
            $0.document.recipients[0] = Recipient(
                name: "A. Archer", role: .investigator, sealingKey: try AuthorisationFixture.sealingKey(1))
            $0.document.investigator = Investigator(
                name: "A. Archer", staffNumber: try AuthorisationFixture.staffNumber("T-014"),
                keyFingerprint: try AuthorisationFixture.stranger.fingerprint)
        },
        Mutation(.investigatorIsSigner, "the Principal investigates") {
            try investigate("Pat Poole", "P-001", AuthorisationFixture.principal, &$0)
        },
        Mutation(.investigatorIsSigner, "somebody investigates with the Principal's key") {
            try investigate("Ina Deputy", "L-001", AuthorisationFixture.principal, &$0)
        },
        Mutation(.recipientIsSubject, "the subject holds a key") { try receive("Alex Archer", 3, &$0) },
        Mutation(.recipientCount, "five recipients") {
            for byte in UInt8(3)...5 { try receive("Helper \(byte)", byte, &$0) }
        },
        Mutation(.noRecoveryRecipient, "nobody holds a recovery key") {
            $0.document.recipients.removeLast()
            try receive("Helper", 3, role: .investigator, &$0)
        },
        Mutation(.investigatorCannotOpen, "the investigator is no recipient") {
            $0.document.recipients.removeFirst()
            try receive("Helper", 3, &$0)
        },
    ]

    static func authorise(
        _ name: String, _ signer: TestSigner, _ role: SignerRole, _ fixture: inout AuthorisationFixture
    ) throws {
        fixture.document.authoriser = try AuthorisationFixture.named(name, signer, role)
        fixture.signer = signer
    }

    private static func investigate(
        _ name: String, _ number: String, _ signer: TestSigner, _ fixture: inout AuthorisationFixture
    ) throws {
        fixture.document.investigator = Investigator(
            name: name, staffNumber: try AuthorisationFixture.staffNumber(number),
            keyFingerprint: try signer.fingerprint)
        fixture.document.recipients[0] = Recipient(
            name: name, role: .investigator, sealingKey: try AuthorisationFixture.sealingKey(1))
    }

    private static func receive(
        _ name: String, _ byte: UInt8, role: Recipient.Role = .recovery, _ fixture: inout AuthorisationFixture
    ) throws {
        fixture.document.recipients.append(
            Recipient(name: name, role: role, sealingKey: try AuthorisationFixture.sealingKey(byte)))
    }
}
