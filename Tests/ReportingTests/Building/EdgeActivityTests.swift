import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("What lies in the minutes at a lesson's edges, which are not assessed")
struct EdgeActivityTests {
    private typealias Fixture = ReportMaterialFixture

    @Test("use in an edge is named, and nobody says that such a lesson shows no activity")
    func useInAnEdge() throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(28, 12, 25, 5), seconds: 600)
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        let row = report.lessons[1]
        #expect(row.outcome == .nothingObserved)
        #expect(row.reason == "The records show activity in the minutes at the edge, which are not assessed")
        #expect(!report.exculpatory.lessonsWithNothing.contains(2))
        #expect(report.exculpatory.lessonsWithNothing.count == 10)
        let notFound = report.summary.notFound
        #expect(notFound.contains { $0.text.hasPrefix("In 10 of 11 monitored lessons the records show no activity") })
        let edge = try #require(notFound.first { $0.text.contains("at the edges") })
        #expect(edge.text.hasPrefix("In 1 lesson (L2) "))
        #expect(!edge.evidence.isEmpty)
        #expect(Set(report.annex.rows.map(\.row)).isSuperset(of: edge.evidence))
        #expect(report.exculpatory.statements.contains(edge))
        #expect(
            report.summary.observed.map(\.text) == ["In the assessed time of monitored lessons nothing was observed."])
        let text = ExampleReport.text(TextReport.render(report)).split(whereSeparator: \.isWhitespace)
        #expect(text.joined(separator: " ").contains("Nothing observed. The records show activity in the minutes"))
    }

    @Test("what only its longest length carries into an edge is told as possible")
    func possible() throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(28, 10, 37), seconds: 400)
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        #expect(
            report.lessons[1].reason
                == "Activity before or after may reach into the minutes at the edge, which are not assessed")
        #expect(!report.exculpatory.lessonsWithNothing.contains(2))
    }

    @Test("a contact in an edge is not called activity")
    func contact() throws {
        let evidence = [try Fixture.flow(ordinal: 1, at: Fixture.at(28, 12, 27), bytes: 900_000)]
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        #expect(
            report.lessons[1].reason == "The records show contacts in the minutes at the edge, which are not assessed")
    }

    @Test("a log that is silent in the edges alone takes nothing away")
    func silenceInTheEdges() throws {
        let report = ReportBuilder.build(try Fixture.material(gaps: [gap(from: Fixture.at(28, 10, 26), minutes: 23)]))
        #expect(report.lessons.prefix(2).map(\.outcome) == [.nothingObserved, .nothingObserved])
        #expect(report.lessons.prefix(2).map(\.reason) == [nil, nil])
        #expect(report.exculpatory.lessonsWithNothing.starts(with: [1, 2]))
        #expect(report.coverage.minutesWithoutData == 0)
        #expect(report.coverage.gaps.count == 1)
    }

    @Test("a minute more of it is a minute without data, and the lesson is no data")
    func silenceBeyondTheEdge() throws {
        let report = ReportBuilder.build(try Fixture.material(gaps: [gap(from: Fixture.at(28, 10, 24), minutes: 25)]))
        #expect(report.lessons.prefix(2).map(\.outcome) == [.noData, .nothingObserved])
        #expect(report.lessons[0].reason == "No data from 10:24 to 10:25")
        #expect(report.coverage.minutesWithoutData == 1)
    }

    @Test("minutes at the edges are not among the assessed ones")
    func assessedMinutes() throws {
        let report = ReportBuilder.build(try Fixture.material())
        #expect(report.coverage.assessedLessons == 11)
        // Four days of 85, 95 and 95 minutes, but for the last lesson of Thursday.
        #expect(report.coverage.assessedMinutes == 4 * 275 - 95)
    }

    @Test("a lesson exactly as long as its two edges is not called shorter")
    func nothingLeft() throws {
        var material = try Fixture.material()
        material.tolerance = 95 * 30_000
        let report = ReportBuilder.build(material)
        #expect(report.lessons[0].outcome == .notAssessed)
        #expect(report.lessons[0].reason == "So short that nothing is left without its edges")
        #expect(report.lessons[1].outcome == .nothingObserved)
        let drawn = report.days.flatMap(\.bands).filter { $0.kind != .other }.prefix(2)
        #expect(drawn.map(\.kind) == [.lessonNotAssessed, .lesson], "the picture says so too")
    }

    private func gap(from start: Timestamp, minutes: Int64) -> GapFacts {
        GapFacts(
            interval: Interval(start: start, milliseconds: minutes * 60_000), source: "proxy",
            reason: "the source wrote nothing")
    }
}
