import FlowModel
import Monitoring
import Reporting
import Testing

/// What no source delivered is no data, whatever the reason.
@Suite struct SourceGapsTests {
    private typealias Fixture = ReportMaterialFixture

    private func report(_ sources: [SourceFacts]) throws -> UsageReport {
        var material = try Fixture.material()
        material.sources = sources
        return ReportBuilder.build(material)
    }

    private func source(_ span: Interval?) -> SourceFacts {
        SourceFacts(
            name: "proxy", form: "squid-native", span: span, linesRead: span == nil ? 0 : 5, linesKept: 0, refused: [:],
            clock: "")
    }

    private func assessed(_ report: UsageReport) -> [LessonRow] { report.lessons.filter { $0.outcome != .notAssessed } }

    /// The service had no source, or none that ever wrote: nobody looked at any lesson.
    @Test func withoutALineNothingWasObservedAndNothingLookedAt() throws {
        for sources in [[], [source(nil)]] {
            let report = try report(sources)
            #expect(assessed(report).allSatisfy { $0.outcome == .noData } && !assessed(report).isEmpty)
            #expect(report.coverage.assessedLessons == 0 && report.coverage.minutesWithoutData > 0)
            #expect(!report.summary.notFound.contains { $0.text.contains("show no activity") })
            #expect(report.exculpatory.lessonsWithNothing == [])
        }
        #expect(try report([]).coverage.gaps.map(\.reason) == ["no source delivered a line"])
    }

    /// What came after the last line, such as lessons that are still to come, is no data.
    @Test func lessonsAfterTheLastLineAreNoData() throws {
        let morning = Interval(start: Fixture.at(28, 6, 0), end: Fixture.at(28, 12, 35))
        let report = try report([source(morning)])
        #expect(
            assessed(report).prefix(4).map(\.outcome) == [.nothingObserved, .nothingObserved, .noData, .noData])
    }
}
