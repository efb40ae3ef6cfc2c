import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Law page 2.4, row by row. Where the Principal is the subject: `PrincipalAsSubjectTests`.
@Suite struct SigningTableTests {
    @Test(arguments: [
        EmployeeRole.teacher, .teachingAssistant, .leadership, .supply, .office, .site, .midday, .itAdmin,
    ])
    func thePrincipalAuthorisesForTheStaff(_ role: EmployeeRole) {
        #expect(SigningTable.authoriser(for: role) == .principal)
    }

    @Test func othersAuthoriseWhereThePrincipalCannot() {
        #expect(SigningTable.authoriser(for: .principal) == .chair)
        #expect(SigningTable.authoriser(for: .dpo) == .chair)
        #expect(SigningTable.authoriser(for: .trustStaff) == .trustChief)
        #expect(SigningTable.authoriser(for: .trustChief) == .trustChair)
    }

    @Test func aPlainCaseNeedsOneSignature() throws {
        #expect(SigningTable.countersigners(for: .teacher, authoriser: .principal, isGrave: false) == [])
        #expect(try AuthorisationFixture.codes { _ in } == [])
    }

    @Test(arguments: GraveReason.allCases)
    func eachGraveReasonHasAnOwnSentence(_ reason: GraveReason) {
        #expect(GraveReason.allCases.filter { $0.sentence == reason.sentence }.count == 1)
    }

    @Test func aGraveCaseNeedsTheChair() throws {
        let changes: [(inout AuthorisationFixture) throws -> Void] = [
            { try $0.makeCovert() }, { $0.document.confidentialRisk = true },
            { try Mutation.stretch(to: "2026-05-12", &$0) },
        ]
        for change in changes {
            let alone = try AuthorisationFixture.codes {
                try change(&$0)
                $0.document.countersigners = []
            }
            #expect(alone == [.countersignerNeeded])
            let withChair = try AuthorisationFixture.codes {
                try change(&$0)
                try Mutation.countersign(&$0)
            }
            #expect(withChair == [])
        }
    }

    @Test func aGovernorIsNoChair() throws {
        let codes = try AuthorisationFixture.codes {
            $0.document.confidentialRisk = true
            try countersign("Gus Governor", AuthorisationFixture.governor, .governor, &$0)
        }
        #expect(codes == [.countersignerNeeded])
    }

    @Test func theNetworkManagerNeedsTheChairEvenInAPlainCase() throws {
        let codes = try AuthorisationFixture.codes {
            $0.document.subject = try Mutation.subject("O-002", "Max Moss", .itAdmin)
            $0.document.bindings = [try AuthorisationFixture.binding("m.moss")]
            try Mutation.countersign(&$0)
        }
        #expect(codes == [])
    }

    @Test func theOfficerNeedsTheChairAndOutsideAdvice() throws {
        #expect(try AuthorisationFixture.codes { try Mutation.authoriseAboutTheOfficer(&$0) } == [])
        let grave = try AuthorisationFixture.codes {
            try Mutation.authoriseAboutTheOfficer(&$0)
            $0.document.confidentialRisk = true
        }
        #expect(grave == [.countersignerNeeded])
        let withGovernor = try AuthorisationFixture.codes {
            try Mutation.authoriseAboutTheOfficer(&$0)
            $0.document.confidentialRisk = true
            try countersign("Gus Governor", AuthorisationFixture.governor, .governor, &$0)
        }
        #expect(withGovernor == [])
    }

    @Test func trustStaffAreAuthorisedByTheTrust() throws {
        #expect(
            try codesForTrust("C-002", "Terry Trust", .trustStaff, AuthorisationFixture.trustChief, .trustChief) == [])
        #expect(
            try codesForTrust("C-001", "Chris Chief", .trustChief, AuthorisationFixture.trustChair, .trustChair) == [])
        #expect(
            try codesForTrust("C-002", "Terry Trust", .trustStaff, AuthorisationFixture.principal, .principal)
                == [.wrongRole])
        #expect(
            try codesForTrust("C-001", "Chris Chief", .trustChief, AuthorisationFixture.trustChief, .trustChief)
                == [.wrongRole])
    }

    /// A key with the role `principal` and a first and last day is all that an acting deputy has.
    @Test func anActingDeputySignsWhileTheGrantLasts() throws {
        let deputy = TestSigner("a.acting@littletown.example", roles: [.principal], seed: 21)
        func codes(_ validity: String) throws -> [RefusalCode] {
            var fixture = try AuthorisationFixture()
            fixture.document.authoriser = try AuthorisationFixture.named("Ada Acting", deputy, .principal)
            let signers = try Signers(parsing: Array(try deputy.allowedSignersLine(options: validity).utf8))
            let signed = SignedDocument(bytes: fixture.bytes, signature: try deputy.sign(fixture.bytes))
            let times = try AuthorisationFixture.lessons()
            var register = AuthorisationRegister()
            return register.accept(signed, signers: signers, facts: fixture.facts) { _ in times }.codes
        }
        #expect(try codes("valid-after=\"20260420Z\",valid-before=\"20260501Z\"") == [])
        #expect(try codes("valid-after=\"20260401Z\",valid-before=\"20260420Z\"") == [.keyNotValid])
        #expect(try codes("valid-after=\"20260425Z\",valid-before=\"20260501Z\"") == [.keyNotValid])
    }

    private func countersign(
        _ name: String, _ signer: TestSigner, _ role: SignerRole, _ fixture: inout AuthorisationFixture
    ) throws {
        fixture.document.countersigners = [try AuthorisationFixture.named(name, signer, role)]
        fixture.countersigners = [signer]
    }

    private func codesForTrust(
        _ number: String, _ name: String, _ role: EmployeeRole, _ signer: TestSigner, _ signing: SignerRole
    ) throws -> Set<RefusalCode> {
        try AuthorisationFixture.codes {
            $0.document.subject = try Mutation.subject(number, name, role)
            $0.document.bindings = [try AuthorisationFixture.binding("t.terminal")]
            try Mutation.authorise("Sam Signer", signer, signing, &$0)
        }
    }
}
