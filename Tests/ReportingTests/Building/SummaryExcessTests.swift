import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("Page 1 speaks of excessive use as well, and of days without data")
struct SummaryExcessTests {
    private typealias Fixture = ReportMaterialFixture

    /// Scrolling on the afternoon of 28 April, after lessons; the threshold is what a test says.
    private func material(
        minutes: Int = 5, rules: [AuthorisedRule] = [.lessonUse, .excessive],
        adding: (inout TrailFixture) throws -> Void = { _ in }
    ) throws -> ReportMaterial {
        let march = try #require(CivilDate("2026-03-18"))
        var material = try Fixture.material(
            evidence: try Fixture.scrolling(from: Fixture.at(28, 15, 20), seconds: 600)
        ) {
            $0.rules = rules
            $0.threshold = ThresholdReference(
                minuteReference: "GB 7", adoptedOn: march, notifiedOn: march, minutesPerDay: minutes,
                minutesPerTenDays: 150)
        }
        var trail = try TrailFixture(about: material.authorisation.id, digest: material.authorisationDigest)
        try adding(&trail)
        material.trail = trail.trail
        return material
    }

    private func decision(_ judgement: FindingDisposition.Judgement) -> WindowAct {
        Fixture.disposition(
            judgement, nil, about: FindingReference(clause: .excessiveUse, start: Fixture.at(28, 8, 0)))
    }

    private func summary(_ material: ReportMaterial) -> (notFound: [String], missing: [String], observed: [String]) {
        let summary = ReportBuilder.build(material).summary
        return (summary.notFound.map(\.text), summary.notAssessed.map(\.text), summary.observed.map(\.text))
    }

    @Test("a day above the threshold is for review on page 1")
    func undecided() throws {
        let report = ReportBuilder.build(try material())
        let row = try #require(report.excess.rows.first)
        #expect(row.outcome == .forReview && row.finding == "3.1@2026-04-28T07:00:00Z")
        let point = try #require(report.summary.observed.last)
        #expect(
            point.text.hasPrefix("On 1 of 4 working days (Tue 28 Apr) the records show activity of at least 9 minutes"))
        #expect(point.text.hasSuffix("the adopted threshold is 5 minutes a day. For human review."))
        #expect(point.evidence == row.evidence && !point.evidence.isEmpty)
        #expect(!report.summary.observed.contains { $0.text.contains("nothing was observed") })
        #expect(!report.summary.notFound.contains { $0.text.contains("3.1") })
    }

    @Test(
        "what was signed stands there, and only what is no use is told as such",
        arguments: [
            (FindingDisposition.Judgement.use, "use", false), (.notUse, "not use", true),
            (.explained, "explained", false),
            (.notAttributable, "not attributable", true),
        ])
    func decided(judgement: FindingDisposition.Judgement, words: String, isSettled: Bool) throws {
        let told = summary(try material { try $0.add(decision(judgement)) })
        #expect(told.observed.last?.hasSuffix("The investigator has signed: \(words).") == true)
        #expect(!told.observed.contains { $0.contains("For human review") })
        #expect(told.notFound.contains { $0.hasPrefix("Every working day and period") } == isSettled)
    }

    @Test("below the threshold nothing is put up for review, and that is said")
    func within() throws {
        let told = summary(try material(minutes: 30))
        #expect(told.notFound.last == "No working day or period is put up for review under policy 3.1.")
        #expect(!told.observed.contains { $0.contains("working days") })
        #expect(!told.missing.contains { $0.contains("working day") })
    }

    @Test("where the rule was not applied, nothing is said of days")
    func notApplied() throws {
        let told = summary(try material(rules: [.lessonUse]))
        #expect(!(told.notFound + told.missing + told.observed).contains { $0.contains("working day") })
    }

    @Test("where lessons were not asked about, none is said to have been judged")
    func lessonsNotAsked() throws {
        var material = try material(minutes: 30, rules: [.excessive])
        material.evidence += try Fixture.scrolling(from: Fixture.at(29, 11, 0), seconds: 600).map {
            try Fixture.flow(ordinal: $0.ordinal + 100, at: $0.time.filed, bytes: 900_000)
        }
        let told = summary(material)
        #expect(told.notFound.first?.contains("does not ask about lesson time (policy 5.5)") == true)
        #expect(told.observed == ["In 1 lesson there are exchanges. They are listed and not judged."])
    }

    @Test("a day of which the records lack a part is not within the threshold")
    func gap() throws {
        var material = try material(minutes: 30)
        let gap = try #require(Interval(start: Fixture.at(29, 9, 0), end: Fixture.at(29, 9, 20)))
        material.gaps = [GapFacts(interval: gap, source: "proxy", reason: "the source wrote nothing")]
        let report = ReportBuilder.build(material)
        #expect(report.excess.rows.map(\.outcome) == [.withinLimit, .notAssessed, .withinLimit, .withinLimit])
        #expect(report.excess.rows.map(\.reason) == [nil, "No data from 09:00 to 09:20", nil, nil])
        #expect(
            report.summary.notAssessed.contains { $0.text.hasPrefix("For 1 working day the records are incomplete") })
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            let text = ExampleReport.text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("No data from 09:00 to 09:20"))
        }
    }

    @Test("a gap takes no finding away, and lunch is no working time")
    func gapBesideAFinding() throws {
        var material = try material()
        let gaps = [(28, 9, 0, 9, 20), (29, 12, 40, 13, 20)].compactMap { day, hour, minute, to, last in
            Interval(start: Fixture.at(day, hour, minute), end: Fixture.at(day, to, last))
        }
        material.gaps = gaps.map { GapFacts(interval: $0, source: "proxy", reason: "the source wrote nothing") }
        let rows = ReportBuilder.build(material).excess.rows
        #expect(rows.map(\.outcome) == [.forReview, .withinLimit, .withinLimit, .withinLimit])
        #expect(rows.allSatisfy { $0.reason == nil })
    }
}
