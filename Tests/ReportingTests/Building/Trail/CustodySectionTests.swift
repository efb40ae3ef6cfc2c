import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("Retention, documents and earlier reports, in the report")
struct CustodySectionTests {
    private typealias Fixture = ReportMaterialFixture

    private func issue(_ report: String, supersedes: String? = nil) -> WindowAct {
        .issue(IssuedReport(report: report, digest: ContentDigest(of: Array(report.utf8)), supersedes: supersedes))
    }

    @Test("superseded reports stay listed, with what took their place")
    func superseded() throws {
        let report = ReportBuilder.build(
            try Fixture.decided {
                try $0.add(issue("ur-first"))
                try $0.add(issue("ur-second", supersedes: "ur-first"))
            })
        #expect(report.custody.issuedReports.map(\.report) == ["ur-first", "ur-second"])
        #expect(report.custody.issuedReports.map(\.supersededBy) == ["ur-second", nil])
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            #expect(ExampleReport.text(bytes).contains("superseded by ur-second"))
        }
    }

    @Test("every document but readings is listed with its digest and who signed it")
    func documents() throws {
        let material = try Fixture.decided {
            try $0.add(.hold, by: AuthorisationFixture.dpo)
            try $0.add(.reading(EvidenceReading(purpose: .report, segments: 1)))
            try $0.add(
                .outcome(CaseDecision(outcome: .noCase, findings: [])), by: AuthorisationFixture.principal,
                and: AuthorisationFixture.investigator)
        }
        let rows = ReportBuilder.build(material).custody.documents
        #expect(rows.map(\.kind) == ["hold", "outcome"])
        #expect(rows.map(\.digest) == [0, 2].map { material.trail.entries[$0].digest.hex })
        #expect(rows.last?.principals == ["p.poole@littletown.example", "i.deputy@littletown.example"])
    }

    @Test("a reading of the evidence changes no byte of the report")
    func reading() throws {
        var material = try Fixture.decided { try $0.add(Fixture.disposition(.use)) }
        let before = ReportFiles.of(ReportBuilder.build(material))
        var fixture = try TrailFixture(about: material.authorisation.id, digest: material.authorisationDigest)
        try fixture.add(Fixture.disposition(.use))
        try fixture.add(.reading(EvidenceReading(purpose: .report, segments: 1)))
        #expect(fixture.trail.entries.count == 2)
        material.trail = fixture.trail
        #expect(ReportFiles.of(ReportBuilder.build(material)) == before)
    }

    @Test("evidence is kept for the signed days after the outcome, and longer while a hold is in force")
    func retention() throws {
        let open = ReportBuilder.build(try Fixture.decided { _ in }).dataProtection.retention
        #expect(open.outcome == nil)
        #expect(open.evidenceDays == 30)
        let report = ReportBuilder.build(
            try Fixture.decided {
                try $0.add(.outcome(CaseDecision(outcome: .noCase, findings: [])), by: AuthorisationFixture.principal)
                let hold = try $0.add(.hold, by: AuthorisationFixture.dpo, reason: "The union has asked for time.")
                try $0.add(.hold, by: AuthorisationFixture.dpo, reason: "A complaint has come in.")
                try $0.add(.release(hold: hold), by: AuthorisationFixture.dpo)
            })
        let section = report.dataProtection.retention
        // Decided on 1 May 2026, 22:01.
        #expect(section.outcome?.evidenceUntil.description == "2026-05-31")
        #expect(section.holds.map { $0.released == nil } == [false, true])
        #expect(ExampleReport.text(HTMLReport.render(report)).contains("and for as long as a hold is in force"))
    }

    @Test("the contact is the officer of the case's own list")
    func contact() throws {
        var material = try Fixture.material()
        material.officer = "d.officer@littletown.example"
        let section = ReportBuilder.build(material).dataProtection
        #expect(section.contact.contains("d.officer@littletown.example"))
        #expect(section.complaints.contains { $0.contains("ico.org.uk") })
    }

    @Test("the root is that of the segments, and says who signed for it")
    func root() throws {
        let segment = (digest: ContentDigest(of: [4]), records: 1)
        let root = EvidenceRoot(of: [segment])
        var material = try Fixture.decided { try $0.add(.closing(root), by: AuthorisationFixture.principal) }
        material.chain = ChainFacts(
            entries: 7, head: ContentDigest(of: [3]), checkpoint: nil,
            segments: [SegmentFacts(number: 1, records: 1, digest: segment.digest)])
        let row = ReportBuilder.build(material).custody.evidenceRoot
        #expect(row.root == root.root.hex)
        #expect(row.closed?.role == "principal")
    }
}
