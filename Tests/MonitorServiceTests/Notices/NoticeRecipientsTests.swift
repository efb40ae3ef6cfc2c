import Custody
import FlowModel
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("Whom to tell")
struct NoticeRecipientsTests {
    private typealias Fixture = AuthorisationFixture
    private let fixture: AuthorisationFixture
    private let now: Timestamp

    init() throws {
        fixture = try AuthorisationFixture()
        now = try Fixture.instant("2026-04-28T09:00:00Z")
    }

    private func recipients(
        _ signers: Signers? = nil, holders: [SealingKeyHolder] = [], employees: [Employee] = []
    ) throws -> NoticeRecipients {
        NoticeRecipients(
            signers: try signers ?? fixture.signers(),
            directory: IdentityDirectory(
                fixture.facts.directory.employees.filter { old in
                    !employees.contains { $0.staffNumber == old.staffNumber }
                } + employees),
            sealingKeys: holders)
    }

    private func signers(_ lines: [(TestSigner, String)]) throws -> Signers {
        try Signers(parsing: lines.flatMap { Array(try $0.0.allowedSignersLine(options: $0.1).utf8) })
    }

    private func holder(_ byte: UInt8, _ signer: TestSigner?) throws -> SealingKeyHolder {
        SealingKeyHolder(
            name: "Somebody", role: .recovery, sealingKey: try Fixture.sealingKey(byte), signer: signer?.principal)
    }

    @Test("authoriser and investigator, and recipients of the evidence who sign")
    func people() throws {
        let holders = [try holder(2, Fixture.chair), try holder(1, nil), try holder(9, Fixture.governor)]
        let told = try recipients(holders: holders).ofFindings(in: fixture.document, at: now)
        #expect(
            told.map(\.text) == [
                Fixture.principal.principal, Fixture.investigator.principal, Fixture.chair.principal,
            ])
    }

    @Test("somebody who is two of them is told once")
    func once() throws {
        var document = fixture.document
        document.investigator = Investigator(
            name: "Pat Poole", staffNumber: nil, keyFingerprint: try Fixture.principal.fingerprint)
        #expect(try recipients().ofFindings(in: document, at: now).map(\.text) == [Fixture.principal.principal])
    }

    @Test("a name that is no address is told by usher status alone")
    func noAddress() throws {
        let principal = TestSigner("pat", roles: [.principal], seed: 1)
        let some = try signers([(principal, ""), (Fixture.investigator, "")])
        #expect(
            try recipients(some).ofFindings(in: fixture.document, at: now).map(\.text) == [
                Fixture.investigator.principal
            ])
    }

    @Test("who has no valid key, or is not listed, is not told")
    func keys() throws {
        let some = try signers([(Fixture.principal, "valid-before=\"20260427Z\"")])
        #expect(try recipients(some).ofFindings(in: fixture.document, at: now) == [])
        let renewed = TestSigner(Fixture.principal.principal, roles: [.principal], seed: 40)
        let both = try signers([(Fixture.principal, "valid-before=\"20260427Z\""), (renewed, "")])
        #expect(
            try recipients(both).ofFindings(in: fixture.document, at: now).map(\.text) == [
                Fixture.principal.principal
            ])
    }

    @Test("who runs the network is not told, whatever else the person is")
    func network() throws {
        let both = TestSigner(Fixture.investigator.principal, roles: [.investigator, .itAdmin], seed: 6)
        let some = try signers([(Fixture.principal, ""), (both, "")])
        #expect(try recipients(some).ofFindings(in: fixture.document, at: now).count == 1)
        let employee = try Fixture.employee(
            "O-002", "Max Moss", .itAdmin, "m.moss", signer: Fixture.investigator.principal)
        let listed = try recipients(employees: [employee])
        #expect(listed.ofFindings(in: fixture.document, at: now).map(\.text) == [Fixture.principal.principal])
    }

    @Test("never the subject: by the staff list, by the document, and by log-in", arguments: 0..<6)
    func subject(way: Int) throws {
        var document = fixture.document
        var employees: [Employee] = []
        let key = try Fixture.investigator.fingerprint
        switch way {
        case 0:
            employees = [
                try Fixture.employee("T-014", "Alex Archer", .teacher, "x", signer: Fixture.investigator.principal)
            ]
        case 1:
            document.investigator = Investigator(
                name: "I. Deputy", staffNumber: document.subject.staffNumber, keyFingerprint: key)
        case 2: document.investigator = Investigator(name: "Alex Archer", staffNumber: nil, keyFingerprint: key)
        case 3: document.bindings = [try Fixture.binding("LITTLETOWN\\I.Deputy")]
        case 4: document.bindings = [try Fixture.binding("i.deputy@littletown.example", .radiusUser)]
        default: employees = [try Fixture.employee("T-014", "Alex Archer", .teacher, "i.deputy")]
        }
        let told = try recipients(employees: employees).ofFindings(in: document, at: now)
        #expect(told.map(\.text) == [Fixture.principal.principal])
    }

    @Test("an alert about a case goes to who authorised it and to the officer; about the register, to the Principal")
    func alerts() throws {
        let people = try recipients()
        #expect(
            people.ofAlerts(about: fixture.document, others: [], at: now).map(\.text) == [
                Fixture.principal.principal, Fixture.dpo.principal,
            ])
        #expect(
            people.ofAlerts(about: nil, others: [fixture.document], at: now).map(\.text) == [
                Fixture.principal.principal, Fixture.dpo.principal,
            ])
    }

    @Test("where the Principal or the officer is a subject, neither learns of it by an alert")
    func principalAsSubject() throws {
        var aboutThePrincipal = fixture.document
        aboutThePrincipal.subject = SubjectDeclaration(
            staffNumber: try Fixture.staffNumber("P-001"), name: "Pat Poole", role: .principal, employer: .school)
        aboutThePrincipal.authoriser = try Fixture.named("Cat Chair", Fixture.chair, .chair)
        aboutThePrincipal.bindings = [try Fixture.binding("p.poole")]
        let people = try recipients()
        let expected = [Fixture.chair.principal, Fixture.dpo.principal]
        #expect(people.ofAlerts(about: aboutThePrincipal, others: [], at: now).map(\.text) == expected)
        #expect(
            people.ofAlerts(about: nil, others: [fixture.document, aboutThePrincipal], at: now).map(\.text) == expected)
        var aboutTheOfficer = fixture.document
        aboutTheOfficer.bindings = [try Fixture.binding("d.officer")]
        #expect(
            people.ofAlerts(about: nil, others: [aboutTheOfficer], at: now).map(\.text) == [
                Fixture.principal.principal
            ])
    }
}
