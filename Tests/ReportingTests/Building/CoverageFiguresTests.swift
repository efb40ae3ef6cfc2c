import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("Section 5: what was looked at, and for what there are no records")
struct CoverageFiguresTests {
    private typealias Fixture = ReportMaterialFixture

    private func coverage(
        _ gaps: [(start: Timestamp, end: Timestamp)] = [], evidence: [EvidenceFlow] = []
    ) throws -> ReportCoverage {
        let facts = gaps.compactMap { Interval(start: $0.start, end: $0.end) }.enumerated().map {
            GapFacts(interval: $0.element, source: "source \($0.offset)", reason: "silent")
        }
        return ReportBuilder.build(try Fixture.material(evidence: evidence, gaps: facts)).coverage
    }

    /// Lessons of 95, 105 and 105 minutes on four days, the last of Thursday covered, and ten minutes of each at its edges.
    @Test("minutes are those of assessed lessons, without their edges")
    func assessed() throws {
        let coverage = try coverage()
        #expect(coverage.assessedLessons == 11 && coverage.lessonsNotAssessed == 1)
        #expect(coverage.assessedMinutes == 4 * (85 + 95 + 95) - 95)
        #expect(coverage.minutesWithoutData == 0 && coverage.gaps.isEmpty)
    }

    @Test("a lesson without data is not assessed, and each started minute of it counts")
    func gap() throws {
        let start = Fixture.at(28, 9, 10)
        let coverage = try coverage([(start, start.adding(milliseconds: 1))])
        #expect(coverage.minutesWithoutData == 1)
        #expect(coverage.assessedLessons == 10 && coverage.lessonsNotAssessed == 2)
        #expect(coverage.assessedMinutes == 4 * (85 + 95 + 95) - 95 - 85)
    }

    @Test("two sources that are silent at once are one time without data")
    func overlapping() throws {
        let coverage = try coverage([
            (Fixture.at(28, 9, 10), Fixture.at(28, 9, 20)), (Fixture.at(28, 9, 15), Fixture.at(28, 9, 30)),
        ])
        #expect(coverage.minutesWithoutData == 20)
        #expect(coverage.gaps.map(\.source) == ["source 0", "source 1"])
    }

    @Test("a gap in the edges, in a break or beside the window takes nothing away")
    func beside() throws {
        let coverage = try coverage([
            (Fixture.at(28, 8, 50), Fixture.at(28, 9, 0)), (Fixture.at(28, 12, 25), Fixture.at(28, 13, 35)),
            (Fixture.at(28, 4, 0), Fixture.at(28, 6, 0)), (Fixture.at(31, 22, 0), Fixture.at(31, 23, 0)),
        ])
        #expect(coverage.assessedLessons == 11 && coverage.minutesWithoutData == 0)
        #expect(coverage.gaps.map(\.start.clock) == ["08:50", "12:25"])
    }

    @Test("a gap over the window's ends is told as far as it lies inside")
    func cut() throws {
        let coverage = try coverage([(Fixture.at(28, 4, 0), Fixture.at(28, 6, 30))])
        #expect(coverage.gaps.map(\.start) == [ReportBuilder.build(try Fixture.material()).cover.periodStart])
        #expect(coverage.gaps.map(\.end.clock) == ["06:30"])
    }

    @Test("the weakest attribution among the kept lines is told, and reasons of refusal in the order of their names")
    func attribution() throws {
        #expect(try coverage().attribution.hasPrefix("No line of the sources was kept."))
        let grades: [AttributionGrade] = [.authenticatedOwnDevice, .deviceOnly, .networkLogOn]
        let evidence = try grades.enumerated().map {
            try Fixture.flow(ordinal: $0.offset + 1, at: Fixture.at(28, 7, 0), bytes: 1, attribution: $0.element)
        }
        let found = try coverage(evidence: evidence)
        #expect(found.attribution.contains("is grade 4 "))
        #expect(found.sources.first?.refused.map(\.reason) == ["empty-line", "unreadable-host"])
    }
}
