import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("Page 1 says what was decided, and figures that add up")
struct SummaryTextTests {
    private typealias Fixture = ReportMaterialFixture

    private func observed(_ report: UsageReport) -> [String] { report.summary.observed.map(\.text) }

    @Test("what nobody has decided on is for human review")
    func undecided() throws {
        let report = ReportBuilder.build(try Fixture.decided { _ in })
        #expect(observed(report).count == 1)
        #expect(observed(report).first?.hasPrefix("In 1 of 11 monitored lessons the records show activity") == true)
        #expect(observed(report).first?.hasSuffix("(Facebook). For human review.") == true)
    }

    @Test("a lesson that was covered is never for review on page 1, and its decision stands there")
    func covered() throws {
        let report = ReportBuilder.build(try Fixture.decided { try $0.add(Fixture.disposition(.notUse, .covered)) })
        #expect(
            observed(report).first?.hasSuffix(
                "The investigator has signed: not use (covered by somebody else).") == true)
        #expect(!observed(report).contains { $0.contains("For human review") })
        #expect(report.summary.observed.first?.evidence == report.lessons[4].evidence)
        #expect(report.summary.notFound.first?.text.contains("none as use by this person") == true)
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            let text = ExampleReport.text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("Decided: not use (covered by somebody else)"))
            #expect(text.contains("edges; 1 lesson was covered by somebody else, as the investigator has signed"))
        }
        #expect(!ExampleReport.text(HTMLReport.render(report)).contains(#"class="review""#))
    }

    @Test("decided and undecided lessons stand apart, and only the open ones are for review")
    func mixed() throws {
        var material = try Fixture.decided { try $0.add(Fixture.disposition(.use, .taught)) }
        material.evidence += try Fixture.scrolling(from: Fixture.at(28, 9, 10), seconds: 500).map {
            try Fixture.flow(ordinal: $0.ordinal + 100, at: $0.time.filed, bytes: 900_000)
        }
        let report = ReportBuilder.build(material)
        #expect(observed(report).count == 2)
        #expect(observed(report)[0].hasSuffix("For human review."))
        #expect(observed(report)[1].hasSuffix("The investigator has signed: use (taught by the person)."))
        #expect(report.summary.observed.map(\.evidence) == [report.lessons[0].evidence, report.lessons[4].evidence])
        #expect(!report.summary.notFound.contains { $0.text.contains("none as use") })
    }

    /// Of a log-in that others share eight minutes may be listed: what is said of them must not be that they were few.
    @Test("traces of grade D are not called too short or too few")
    func weakTraces() throws {
        let flows = try Fixture.scrolling(from: Fixture.at(28, 9, 10), seconds: 480).map {
            try Fixture.flow(
                ordinal: $0.ordinal, at: $0.time.filed, bytes: 900_000, attribution: .authenticatedSharedDevice)
        }
        let weak = ReportBuilder.build(try Fixture.material(evidence: flows))
        let sentence = try #require(observed(weak).first)
        #expect(observed(weak).count == 1)
        #expect(sentence.hasPrefix("In 1 lesson there are exchanges that are never put up for review, however many"))
        #expect(weak.days.flatMap(\.episodes).allSatisfy { $0.pattern == .weak })
        let few = try Fixture.scrolling(from: Fixture.at(28, 9, 10), seconds: 20)
        let slight = ReportBuilder.build(try Fixture.material(evidence: few))
        #expect(observed(slight).count == 1)
        #expect(observed(slight).first?.hasPrefix("In 1 lesson there are traces: exchanges too short") == true)
    }

    @Test("use that was explained is not told as no use")
    func explained() throws {
        let report = ReportBuilder.build(try Fixture.decided { try $0.add(Fixture.disposition(.explained)) })
        #expect(observed(report).first?.hasSuffix("signed: explained (taught by the person).") == true)
        #expect(!report.summary.notFound.contains { $0.text.contains("none as use") })
    }

    @Test("a sum over several lessons says how it was made, one lesson's figure does not")
    func sums() throws {
        let one = try Fixture.scrolling(from: Fixture.at(28, 9, 10), seconds: 330)
        let two = try one.map {
            try Fixture.flow(
                ordinal: $0.ordinal + 100, at: $0.time.filed.adding(milliseconds: 86_400_000), bytes: 900_000)
        }
        let sentence = "in all, added up to the second before rounding to whole minutes"
        let both = ReportBuilder.build(try Fixture.material(evidence: one + two))
        #expect(both.lessons.count { $0.outcome == .forReview } == 2)
        #expect(observed(both).first?.contains(sentence) == true)
        let single = ReportBuilder.build(try Fixture.material(evidence: one))
        #expect(observed(single).first?.contains(sentence) == false)
    }

    @Test("none of the lessons empty is no sentence under what was not found")
    func noZero() throws {
        let starts = [Fixture.at(28, 9, 10), Fixture.at(28, 11, 0), Fixture.at(28, 14, 0)]
        var evidence: [EvidenceFlow] = []
        for start in starts {
            evidence += try Fixture.scrolling(from: start, seconds: 400).map {
                try Fixture.flow(ordinal: evidence.count + $0.ordinal, at: $0.time.filed, bytes: 900_000)
            }
        }
        var material = try Fixture.material(evidence: evidence)
        material.plans = material.plans.filter { $0.date.description == "2026-04-28" }
        let report = ReportBuilder.build(material)
        #expect(report.lessons.count { $0.outcome == .forReview } == 3)
        #expect(report.summary.notFound == [])
    }

    @Test("lessons that were not assessed are counted in section 5 as in section 2")
    func notAssessed() throws {
        let gap = GapFacts(
            interval: Interval(start: Fixture.at(28, 9, 0), milliseconds: 2 * 3_600_000), source: "proxy", reason: "x")
        let report = ReportBuilder.build(try Fixture.material(gaps: [gap]))
        let parts = ["1 lesson was not assessed", "For 2 lessons the records are incomplete"]
        for (point, part) in zip(report.summary.notAssessed, parts) { #expect(point.text.hasPrefix(part)) }
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            let text = ExampleReport.text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("3: 1 for the reasons in the lesson table, 2 since records are incomplete"))
        }
    }
}
