import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite("who may have a copy of a case")
struct CaseAccessTests {
    private static let recovery = TestSigner("c.second@littletown.example", roles: [.recovery], seed: 31)
    private static let auditor = TestSigner("a.udit@littletown.example", roles: [.auditor], seed: 32)
    private static let subject = TestSigner("a.archer", roles: [.dpo, .auditor, .principal], seed: 33)
    /// Another head, who has nothing to do with this case.
    private static let otherHead = TestSigner("o.head@littletown.example", roles: [.principal], seed: 34)

    private var fixture: WindowFixture
    private let holders: [SealingKeyHolder]

    init() throws {
        fixture = try WindowFixture()
        try fixture.handIn()
        holders = [
            SealingKeyHolder(
                name: "Cat Chair", role: .recovery, sealingKey: try AuthorisationFixture.sealingKey(2),
                signer: "C.Second@littletown.example"),
            SealingKeyHolder(
                name: "Other", role: .recovery, sealingKey: try AuthorisationFixture.sealingKey(3),
                signer: Self.otherHead.principal),
        ]
    }

    /// What comes of the request of `signer` at the fixture's present.
    private func judge(_ signer: TestSigner, withSecret: Bool, id: AuthorisationID? = nil) throws -> GrantedCopy {
        let now = fixture.register.now
        let purpose = ServiceRequest.Purpose.copy(id ?? fixture.id, withSecret: withSecret)
        let request = try #require(ServiceRequest(purpose, random: Array(repeating: 1, count: 16), signedAt: now))
        let known = try signer.allowedSignersLine(options: "namespaces=\"usher-request\"")
        var ledger = RequestLedger(startedAt: now)
        let granted = try ledger.judge(
            SignedDocument(bytes: request.bytes, signature: try signer.sign(request.bytes, namespace: "usher-request")),
            signers: try Signers(parsing: Array(known.utf8)), at: now)
        return try CaseAccess.copy(granted, of: fixture.register.window(fixture.id), holders: holders)
    }

    private func refusal(_ signer: TestSigner, withSecret: Bool) -> RequestRefusal? {
        do {
            _ = try judge(signer, withSecret: withSecret)
            return nil
        } catch {
            return error as? RequestRefusal
        }
    }

    @Test("whoever reports on the evidence or can open it has all of it, once there is anything to open")
    func whole() throws {
        for signer in [AuthorisationFixture.investigator, Self.recovery] {
            #expect(refusal(signer, withSecret: true) == .noSecret, "\(signer.principal)")
        }
        var later = self
        try later.fixture.advance(to: "2026-04-28T09:00:00Z")
        for signer in [AuthorisationFixture.investigator, Self.recovery] {
            let copy = try later.judge(signer, withSecret: true)
            #expect(copy.withSecret)
            let key = try signer.fingerprint
            #expect(copy.key == key)
            #expect(copy.entry == .caseHandedOut(authorisation: fixture.id.text, key: key, withSecret: true))
        }
    }

    @Test("whoever answers for the case or checks it has what can be verified")
    func verifying() throws {
        var later = self
        try later.fixture.advance(to: "2026-04-28T09:00:00Z")
        for signer in [AuthorisationFixture.principal, AuthorisationFixture.dpo, Self.auditor] {
            #expect(try !later.judge(signer, withSecret: false).withSecret)
            #expect(later.refusal(signer, withSecret: true) == .secretNotAllowed, "\(signer.principal)")
        }
    }

    @Test("the subject has nothing, whatever roles this person holds; nor have the others")
    func nothing() throws {
        var later = self
        try later.fixture.advance(to: "2026-04-28T09:00:00Z")
        let others = [
            Self.subject, Self.otherHead, AuthorisationFixture.chair, AuthorisationFixture.governor,
            AuthorisationFixture.itAdmin,
        ]
        for signer in others {
            for withSecret in [true, false] {
                #expect(later.refusal(signer, withSecret: withSecret) == .noSuchCase, "\(signer.principal)")
            }
        }
    }

    @Test("what was found void is not opened, and can still be verified")
    func void() throws {
        var later = self
        try later.fixture.advance(to: "2026-04-28T09:00:00Z")
        let verdict = try later.fixture.say(.void, by: AuthorisationFixture.dpo)
        try #require(verdict.codes.isEmpty)
        #expect(later.refusal(AuthorisationFixture.investigator, withSecret: true) == .noSecret)
        #expect(try !later.judge(AuthorisationFixture.investigator, withSecret: false).withSecret)
    }

    @Test("a request for one case is none for another")
    func otherCase() throws {
        #expect(throws: RequestRefusal.noSuchCase) {
            try judge(
                AuthorisationFixture.investigator, withSecret: false, id: try AuthorisationFixture.identifier(9))
        }
    }
}
