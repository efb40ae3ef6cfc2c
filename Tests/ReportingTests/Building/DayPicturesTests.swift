import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("Strips: one for every school day, and for every other day with something on it")
struct DayPicturesTests {
    private typealias Fixture = ReportMaterialFixture

    /// From Friday 24 to Tuesday 28 April, over a weekend.
    private func strips(_ evidence: [EvidenceFlow] = [], _ edit: (inout ReportMaterial) -> Void = { _ in }) throws
        -> [DayStrip]
    {
        var material = try Fixture.material(evidence: evidence)
        material.plans = try Fixture.plans(from: "2026-04-24", days: 5)
        material.effectiveOpening = Fixture.at(24, 6, 0)
        material.effectiveClosing = Fixture.at(28, 22, 0)
        let whole = Interval(start: Fixture.at(24, 6, 0), end: Fixture.at(28, 22, 0))
        material.sources = [
            SourceFacts(
                name: "proxy", form: "squid-native", span: whole, linesRead: 1, linesKept: 1, refused: [:], clock: "")
        ]
        edit(&material)
        return ReportBuilder.build(material).days
    }

    private func flow(_ start: Timestamp) throws -> EvidenceFlow {
        try Fixture.flow(ordinal: 1, at: start, bytes: 900_000)
    }

    private func dates(_ strips: [DayStrip]) -> [String] { strips.map(\.date.description) }

    @Test("a weekend has a strip only when something was recorded on it")
    func weekend() throws {
        #expect(try dates(strips()) == ["2026-04-24", "2026-04-27", "2026-04-28"])
        let recorded = try strips([try flow(Fixture.at(25, 11, 0))])
        #expect(dates(recorded) == ["2026-04-24", "2026-04-25", "2026-04-27", "2026-04-28"])
        #expect(recorded[1].kind == "Weekend: Saturday" && recorded[1].bands.isEmpty && recorded[1].gaps.isEmpty)
        #expect(recorded.map(\.episodes.count) == [0, 1, 0, 0])
    }

    @Test("days outside the window have none, even where a plan for them is at hand")
    func window() throws {
        let shorter = try strips {
            $0.effectiveOpening = Fixture.at(24, 23, 59)
            $0.effectiveClosing = Fixture.at(28, 0, 0)
        }
        #expect(dates(shorter) == ["2026-04-24", "2026-04-27"])
    }

    @Test("where monitoring began and ended is marked on its day alone; the end is not part of the day before midnight")
    func edges() throws {
        let marked = try strips()
        #expect(marked.map { $0.edges.map(\.label) } == [["monitoring in effect"], [], ["end of monitoring"]])
        #expect(marked.last?.edges.first?.at.clock == "22:00")
        let atMidnight = try strips { $0.effectiveClosing = Fixture.at(28, 0, 0) }
        #expect(atMidnight.map { $0.edges.count } == [1, 0])
    }

    @Test("an episode over midnight is on both days, and one that begins then on the later alone")
    func midnight() throws {
        let pages = try [Fixture.at(27, 23, 59, 20), Fixture.at(28, 0, 0, 10)].enumerated().map {
            try Fixture.flow(ordinal: $0.offset + 1, at: $0.element, bytes: 900_000)
        }
        #expect(try strips(pages).map(\.episodes.count) == [0, 1, 1])
        #expect(try strips([try flow(Fixture.at(28, 0, 0))]).map(\.episodes.count) == [0, 0, 1])
        #expect(try strips([try flow(Fixture.at(27, 23, 59, 50))]).map(\.episodes.count) == [0, 1, 0])
    }

    @Test("gaps are cut to the day")
    func gaps() throws {
        let night = try #require(Interval(start: Fixture.at(27, 22, 0), end: Fixture.at(28, 1, 0)))
        let cut = try strips { $0.gaps = [GapFacts(interval: night, source: "proxy", reason: "")] }
        let gaps = cut.map { $0.gaps.map { "\($0.start.rfc3339) \($0.end.rfc3339)" } }
        #expect(gaps[1] == ["2026-04-27T22:00:00.000+01:00 2026-04-28T00:00:00.000+01:00"])
        #expect(gaps[2].first == "2026-04-28T00:00:00.000+01:00 2026-04-28T01:00:00.000+01:00")
    }

    @Test("lessons, those that are not assessed, and all else are told apart")
    func bands() throws {
        let thursday = try #require(
            ReportBuilder.build(try Fixture.material()).days.first { $0.date.description == "2026-04-30" })
        #expect(thursday.bands.map(\.kind) == [.lesson, .lesson, .other, .lessonNotAssessed])
        #expect(thursday.bands.map(\.start.clock) == ["08:55", "10:45", "12:30", "13:30"])
    }

    @Test(
        "use under the person's own log-in is drawn as possible, all other use as weak; a contact over a tunnel as open",
        arguments: [
            (600, AttributionGrade.authenticatedOwnDevice, StripPattern.possible), (600, .networkLogOn, .weak),
            (600, .authenticatedSharedDevice, .weak), (1, .authenticatedOwnDevice, .open), (1, .networkLogOn, .weak),
        ])
    func patterns(seconds: Int, attribution: AttributionGrade, pattern: StripPattern) throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(27, 11, 0), seconds: seconds).map {
            try Fixture.flow(ordinal: $0.ordinal, at: $0.time.filed, bytes: 900_000, attribution: attribution)
        }
        let drawn = Set(try strips(evidence).flatMap(\.episodes).map(\.pattern))
        #expect(drawn == [pattern])
    }

    @Test("only the time that marks show is drawn as activity, and it adds up to the lower figure")
    func counted() throws {
        let evidence = try Fixture.scrolling(from: Fixture.at(27, 11, 0), seconds: 600)
        let episode = try #require(try strips(evidence).flatMap(\.episodes).first)
        let counted = episode.counted.map { $0.end.milliseconds - $0.start.milliseconds }
        #expect(counted.reduce(0, +) == episode.active.lowMilliseconds && !counted.isEmpty)
        #expect(
            episode.counted.allSatisfy {
                $0.start.milliseconds >= episode.start.milliseconds && $0.end.milliseconds < episode.end.milliseconds
            })
        let contact = try Fixture.scrolling(from: Fixture.at(27, 11, 0), seconds: 1)
        #expect(try strips(contact).flatMap(\.episodes).allSatisfy(\.counted.isEmpty))
    }
}
