import FlowModel
import Monitoring
import Testing

@Suite struct ClockWatchTests {
    private static let noon: Int64 = 1_777_000_000_000

    private func at(_ milliseconds: Int64) -> Timestamp { Timestamp(milliseconds: Self.noon + milliseconds) }

    /// Observes pairs of wall time (from noon) and elapsed time.
    private func verdicts(_ readings: [(wall: Int64, elapsed: Int64)]) -> [ClockWatch.Verdict] {
        var watch = ClockWatch(knownTime: at(0))
        return readings.map { watch.observe(wall: at($0.wall), elapsed: $0.elapsed) }
    }

    @Test("a clock that runs with the time that has passed is believed, two minutes off included")
    func trusted() {
        #expect(verdicts([(0, 0), (60_000, 60_000), (240_000, 120_000)]) == [.trusted, .trusted, .trusted])
    }

    @Test("a step of more than two minutes is one, forward or backward")
    func stepped() {
        #expect(verdicts([(0, 0), (180_001, 60_000)]).last == .stepped(from: at(60_000), to: at(180_001)))
        #expect(verdicts([(600_000, 0), (479_999, 0)]).last == .stepped(from: at(600_000), to: at(479_999)))
    }

    @Test("a clock before the chain's latest entry is not believed, not even at the start")
    func beforeChain() {
        #expect(verdicts([(-120_001, 0)]) == [.stepped(from: at(0), to: at(-120_001))])
        #expect(verdicts([(-120_000, 0)]) == [.trusted])
    }

    @Test("a slow clock is not a step")
    func drift() {
        #expect(verdicts([(0, 0), (3_600_000, 3_601_000), (7_200_000, 7_202_000)]).allSatisfy { $0 == .trusted })
    }
}
