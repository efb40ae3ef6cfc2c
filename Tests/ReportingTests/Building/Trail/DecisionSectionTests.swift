import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("What people have decided on findings, in the report")
struct DecisionSectionTests {
    private typealias Fixture = ReportMaterialFixture

    private func row(_ report: UsageReport) throws -> LessonRow {
        try #require(report.lessons.first { $0.outcome == .forReview })
    }

    @Test("without a decision a finding is for human review and no fact (L8)")
    func undecided() throws {
        let report = ReportBuilder.build(try Fixture.decided { _ in })
        #expect(try row(report).finding == Fixture.finding.description)
        #expect(try row(report).dispositions == [])
        #expect(report.assessment.established == [])
        #expect(report.assessment.undecided.map(\.finding) == [Fixture.finding.description])
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            let text = ExampleReport.text(bytes)
            for words in ["For human review", "To be decided by the investigator", "covered by somebody else"] {
                #expect(text.contains(words))
            }
        }
    }

    @Test("documents that do not count decide nothing, and are listed with the reason")
    func refused() throws {
        var material = try Fixture.decided {
            try $0.add(Fixture.disposition(.use), by: AuthorisationFixture.dpo, named: "D. Officer")
            try $0.add(.outcome(CaseDecision(outcome: .warning, findings: [Fixture.finding])))
            try $0.add(.hold, by: AuthorisationFixture.investigator)
        }
        let reasons: [LifecycleRefusal] = [.notPermitted, .signatureMissing, .notPermitted]
        material.refused = Dictionary(
            uniqueKeysWithValues: zip(material.trail.entries.map(\.digest), reasons).map { ($0, $1) })
        let report = ReportBuilder.build(material)
        #expect(try row(report).dispositions == [])
        #expect(report.assessment.undecided.count == 1 && report.assessment.unmatched == [])
        #expect(report.dataProtection.retention.outcome == nil && report.dataProtection.retention.holds == [])
        #expect(report.custody.documents.map(\.refusal) == reasons.map(\.description))
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            let text = ExampleReport.text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("oes not count: \(LifecycleRefusal.signatureMissing)"))
        }
        #expect(try JSONReport.read(JSONReport.render(report)) == report)
    }

    @Test("what was decided is not among what is to be decided, in no rendering")
    func nothingToDecide() throws {
        let report = ReportBuilder.build(try Fixture.decided { try $0.add(Fixture.disposition(.use)) })
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            #expect(!ExampleReport.text(bytes).contains("To be decided by the investigator"))
        }
    }

    @Test("only a decision that it was use establishes a fact (L8)", arguments: FindingJudgement.allCases)
    func judgements(judgement: FindingJudgement) throws {
        let raw = judgement.rawValue.replacing("-", with: "_")
        let word = try #require(FindingDisposition.Judgement(rawValue: raw))
        let report = ReportBuilder.build(
            try Fixture.decided { try $0.add(Fixture.disposition(word), reason: "The register shows who taught.") })
        let section = report.assessment
        #expect(section.established.count == (judgement == .use ? 1 : 0))
        #expect(section.notEstablished.count == (judgement == .use ? 0 : 1))
        #expect(section.mitigation.count == (judgement == .explained ? 1 : 0))
        #expect(section.undecided == [])
        let row = try #require((section.established + section.notEstablished).first)
        #expect(row.disposition?.reason == "The register shows who taught.")
        #expect(row.disposition?.signed.name == "I. Deputy")
        #expect(row.disposition?.signed.role == "investigator")
        #expect(row.evidence == (try self.row(report).evidence))
    }

    @Test("the latest decision is in force, and earlier ones stay listed in every rendering")
    func latestWins() throws {
        let report = ReportBuilder.build(
            try Fixture.decided {
                try $0.add(Fixture.disposition(.use), reason: "The first look at it.")
                try $0.add(Fixture.disposition(.notUse, .covered), reason: "The cover sheet came later.")
            })
        #expect(try row(report).dispositions.map(\.judgement) == [.use, .notUse])
        #expect(report.assessment.established == [])
        #expect(report.assessment.notEstablished.first?.disposition?.teaching == .covered)
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            let text = ExampleReport.text(bytes)
            #expect(text.contains("The first look at it."))
            #expect(text.contains("replaced by a later one"))
            #expect(text.contains("Decided: not use"))
        }
    }

    @Test("a decision about something that the report does not have is listed and establishes nothing")
    func unmatched() throws {
        let other = FindingReference(clause: .lessonTime, start: Fixture.at(28, 10, 45))
        let report = ReportBuilder.build(
            try Fixture.decided { try $0.add(Fixture.disposition(.use, about: other)) })
        #expect(report.assessment.established == [])
        #expect(report.assessment.unmatched.map(\.finding) == [other.description])
        #expect(ExampleReport.text(TextReport.render(report)).contains(other.description))
    }

    @Test("the person's response stands word for word, with its date; what nobody answered has a box")
    func responses() throws {
        let words = "I was looking for the museum’s page.\nIt took <two> minutes & no more."
        let report = ReportBuilder.build(
            try Fixture.decided {
                let date = try AuthorisationFixture.date("2026-05-11")
                try $0.add(
                    .response(SubjectResponse(finding: Fixture.finding, receivedOn: date, text: words)))
            })
        #expect(report.responses.map(\.text) == [words])
        #expect(report.responses.first?.receivedOn.description == "2026-05-11")
        let page = ExampleReport.text(HTMLReport.render(report))
        #expect(page.contains("I was looking for the museum’s page.\nIt took &lt;two&gt; minutes &amp; no more."))
        #expect(page.contains("Received on 11 May 2026"))
        #expect(page.contains(#"<div class="field large"><span>Response in general</span></div>"#))
        #expect(!page.contains("<span>Response to L5"))
        let unanswered = ExampleReport.text(HTMLReport.render(ReportBuilder.build(try Fixture.decided { _ in })))
        #expect(unanswered.contains("<span>Response to L5"))
    }

    @Test("a day and ten days that begin with it are two findings, each with its own decision")
    func excess() throws {
        var material = try longMaterial()
        let report = ReportBuilder.build(material)
        let names = report.excess.rows.compactMap(\.finding)
        #expect(names.count == 2)
        #expect(Set(names).count == 2)
        var fixture = try TrailFixture(about: material.authorisation.id, digest: material.authorisationDigest)
        try fixture.add(Fixture.disposition(.use, nil, about: try #require(FindingReference(names[0]))))
        material.trail = fixture.trail
        let decided = ReportBuilder.build(material)
        #expect(decided.assessment.established.map(\.finding) == [names[0]])
        #expect(decided.excess.rows.filter { !$0.dispositions.isEmpty }.count == 1)
        #expect(decided.assessment.undecided.map(\.finding).contains(names[1]))
    }

    /// Half an hour of scrolling on the first of more than ten school days, above the limit of the day and of ten days.
    private func longMaterial() throws -> ReportMaterial {
        let date = try AuthorisationFixture.date("2026-01-10")
        var material = try Fixture.material(evidence: try Fixture.scrolling(from: Fixture.at(28, 11, 0), seconds: 1800))
        {
            $0.rules = [.lessonUse, .excessive]
            $0.threshold = ThresholdReference(
                minuteReference: "GB 12", adoptedOn: date, notifiedOn: date, minutesPerDay: 5, minutesPerTenDays: 6)
        }
        let first = try AuthorisationFixture.date("2026-04-28")
        let person = try #require(StaffNumber("T-014"))
        let time = try SmallTimetable.lessonTime()
        material.plans = first.through(first.adding(days: 16)).map { time.dayPlan(of: person, on: $0) }
        material.effectiveClosing = Fixture.closing.adding(milliseconds: 14 * 86_400_000)
        return material
    }
}
