import Custody
import Monitoring
import Testing

/// Law page 2.5, as it stands there: who may, and everybody else may not.
@Suite struct PermissionMatrixTests {
    private static let authoriser = SignerStanding(key: "a", roles: [.principal], isAuthoriser: true)
    private static let countersigner = SignerStanding(key: "c", roles: [.chair], isCountersigner: true)
    private static let investigator = SignerStanding(key: "i", roles: [.investigator], isInvestigator: true)
    private static let otherPrincipal = SignerStanding(key: "p", roles: [.principal])
    private static let chair = SignerStanding(key: "h", roles: [.chair])
    private static let governor = SignerStanding(key: "g", roles: [.governor])
    private static let officer = SignerStanding(key: "d", roles: [.dpo])
    private static let recovery = SignerStanding(key: "r", roles: [.recovery])
    private static let auditor = SignerStanding(key: "u", roles: [.auditor])
    private static let itAdmin = SignerStanding(key: "t", roles: [.itAdmin])
    private static let otherInvestigator = SignerStanding(key: "o", roles: [.investigator])

    private static let everybody = [
        authoriser, countersigner, investigator, otherPrincipal, chair, governor, officer, recovery, auditor, itAdmin,
        otherInvestigator,
    ]

    /// By the keys of those who may sign a document of the kind alone.
    private static let may: [EventKind: String] = [
        .countersignature: "c", .refusal: "ac", .suspension: "aciphd", .resumption: "a", .review: "a",
        .cancellation: "ach", .notification: "aci", .closing: "a", .disposition: "i", .response: "i", .issue: "i",
        .outcome: "", .hold: "di", .release: "d", .purge: "d", .void: "d", .reading: "acpihdr", .accessRequest: "aid",
        .accessAnswer: "aid",
    ]

    @Test("each kind of document is for those whom the table names, and for nobody else", arguments: EventKind.allCases)
    func table(_ kind: EventKind) throws {
        let named = try #require(Self.may[kind])
        for signer in Self.everybody {
            #expect(PermissionMatrix.allows(kind, by: [signer]) == named.contains(signer.key), "\(signer.key)")
        }
    }

    @Test("nobody may do everything: no super-user, and no way round the table")
    func noSuperUser() {
        for signer in Self.everybody {
            #expect(EventKind.allCases.contains { !PermissionMatrix.allows($0, by: [signer]) }, "\(signer.key)")
        }
        for kind in EventKind.allCases {
            #expect(!PermissionMatrix.allows(kind, by: [Self.itAdmin]))
            #expect(!PermissionMatrix.allows(kind, by: [Self.auditor]))
            #expect(!PermissionMatrix.allows(kind, by: []))
        }
    }

    @Test("an outcome takes the authoriser and the investigator together", arguments: [true, false])
    func outcome(authoriserFirst: Bool) {
        let both = [Self.authoriser, Self.investigator]
        #expect(PermissionMatrix.allows(.outcome, by: authoriserFirst ? both : both.reversed()))
        #expect(!PermissionMatrix.allows(.outcome, by: [Self.authoriser, Self.officer]))
        #expect(!PermissionMatrix.allows(.outcome, by: [Self.otherPrincipal, Self.investigator]))
    }

    @Test("an outcome of one of the two is begun, and nothing else is")
    func begun() {
        for signer in Self.everybody {
            let isOneOfTwo = signer == Self.authoriser || signer == Self.investigator
            #expect(PermissionMatrix.allows(.outcome, onceAnotherSigns: [signer]) == isOneOfTwo)
            #expect(!PermissionMatrix.allows(.resumption, onceAnotherSigns: [signer]))
        }
    }

    @Test("the subject signs nothing, whatever the role, and not as one of two either")
    func subject() {
        let subject = SignerStanding(
            key: "s", roles: Set(SignerRole.allCases), isAuthoriser: true, isCountersigner: true, isInvestigator: true,
            isSubject: true)
        for kind in EventKind.allCases {
            #expect(!PermissionMatrix.allows(kind, by: [subject]))
            #expect(!PermissionMatrix.allows(kind, by: [Self.authoriser, subject]))
        }
    }
}
