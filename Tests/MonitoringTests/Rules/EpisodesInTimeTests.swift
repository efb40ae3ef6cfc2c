import FlowModel
import Monitoring
import Testing

@Suite("The rows of an episode in a time")
struct EpisodesInTimeTests {
    /// Marks at 1000, 1025, 1060 and 1085 seconds.
    private func visit() throws -> UsageEpisode {
        var traffic = Traffic()
        for second: Int64 in [0, 25, 60, 85] { traffic.visit(.twitter, at: 1000 + second) }
        let episodes = traffic.account().episodes
        try #require(episodes.count == 1 && episodes[0].kind == .use && episodes[0].marks.count == 4)
        return episodes[0]
    }

    private func times(_ spans: (Int64, Int64)...) -> IntervalSet {
        IntervalSet(spans.map { Traffic.interval($0.0, $0.1) })
    }

    private func rows(_ visit: UsageEpisode, _ marks: Int...) -> Set<Int> {
        Set(marks.flatMap { visit.marks[$0].evidence })
    }

    @Test("time between two marks cites the one before it")
    func between() throws {
        let visit = try visit()
        #expect(Set(visit.evidence(in: times((1010, 1020)))) == rows(visit, 0))
    }

    @Test("time after the last mark, which is only possible, cites that")
    func possible() throws {
        let visit = try visit()
        #expect(Set(visit.evidence(in: times((1100, 1110)))) == rows(visit, 3))
    }

    @Test("where one stretch is certain and another only possible, both have their rows (R4)")
    func both() throws {
        let visit = try visit()
        #expect(Set(visit.evidence(in: times((1010, 1020), (1100, 1110)))) == rows(visit, 0, 3))
    }

    @Test("time before the first mark and after all that is possible cites nothing")
    func outside() throws {
        let visit = try visit()
        #expect(visit.evidence(in: times((900, 1000), (1205, 1300))).isEmpty)
    }
}
