import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("What comes before what in a case")
struct CaseOrderTests {
    /// The fixture's case with another chain: the same events in another order, or with others between them.
    private func verdict(_ events: (CaseFixture, String) -> [AuditEvent]) throws -> CaseVerdict {
        var fixture = try CaseFixture()
        let authorisation = try AuthorisationFixture().document
        let begin = authorisation.signedAt.milliseconds
        var chain = HashChain(school: authorisation.schoolID, isRehearsal: true, program: "usherd test", at: begin)
        fixture.files[.evidence] = []
        let all = events(fixture, authorisation.id.text)
        fixture.files[.audit] = chain.opening.row + all.flatMap { chain.append($0, at: begin).row }
        return fixture.verify()
    }

    private func digest(_ fixture: CaseFixture, _ file: CaseFile) -> ContentDigest {
        ContentDigest(of: fixture.files[file] ?? [])
    }

    private func opening(_ name: String) -> AuditEvent {
        .windowMoved(WindowMove(authorisation: name, from: "scheduled", to: "open", reason: "the opening was reached"))
    }

    private func events(_ fixture: CaseFixture, _ name: String, setting: [AuditEvent]) -> [AuditEvent] {
        [
            .signersLoaded(digest: digest(fixture, .signers)),
            .authorisationAccepted(
                authorisation: name, digest: digest(fixture, .authorisation), signers: ["SHA256:x"]),
        ] + setting + [.coverageRecorded(authorisation: name, digest: digest(fixture, .coverage))]
    }

    @Test("a setting that was fixed after the window opened is refused (A15)")
    func settingAfterOpening() throws {
        let late = try verdict { fixture, name in
            events(
                fixture, name,
                setting: [opening(name), .settingFixed(authorisation: name, digest: digest(fixture, .setting))])
        }
        #expect(late.faults.map(\.file) == ["setting.json"])
        #expect(late.faults.first?.reason == "the setting was changed after the window opened (A15)")
        let early = try verdict { fixture, name in
            events(
                fixture, name,
                setting: [.settingFixed(authorisation: name, digest: digest(fixture, .setting)), opening(name)])
        }
        #expect(early.faults == [])
    }

    @Test("the opening of another window fixes nothing here (A15)")
    func otherWindow() throws {
        let other = try AuthorisationFixture.identifier(8).text
        let verdict = try verdict { fixture, name in
            events(
                fixture, name,
                setting: [
                    opening(other), .settingFixed(authorisation: name, digest: digest(fixture, .setting)),
                    opening(name),
                ])
        }
        #expect(verdict.faults == [])
    }

    @Test("another form of folder is refused by its name")
    func form() throws {
        var fixture = try CaseFixture()
        fixture.files[.form] = Array("usher-case-2\n".utf8)
        #expect(fixture.verify().faults.map(\.file) == ["FORMAT"])
    }

    @Test("a closing that signs for other evidence is a fault of that document", arguments: [true, false])
    func closing(isRight: Bool) throws {
        let fixture = try CaseFixture()
        let segments = ["segment-1", "segment-2"].map { (digest: ContentDigest(of: Array($0.utf8)), records: 1) }
        let root = EvidenceRoot(of: isRight ? segments : [segments[1], segments[0]])
        let document = try fixture.document(1, .closing(root))
        let verdict = CaseVerifier.verify(CaseContents(fixture.files, documents: [document]), signers: fixture.signers)
        #expect(verdict.faults.map(\.file) == (isRight ? [] : ["documents/0001-closing.json"]))
        #expect(verdict.trail?.entries.count == 1)
    }
}
