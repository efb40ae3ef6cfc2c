import FlowModel
import Monitoring
import Testing

@Suite("Bursts")
struct BurstTests {
    private func lengths(_ starts: [Int64]) -> [Int] {
        var traffic = Traffic()
        for start in starts { traffic.visit(.twitter, at: start) }
        return traffic.account().episodes.flatMap(\.marks).map(\.evidence.count)
    }

    @Test("starts up to ten seconds apart belong together")
    func gap() {
        #expect(lengths([0, 10, 20]) == [3])
        #expect(lengths([0, 11]) == [1, 1])
    }

    @Test("a burst is cut after twenty seconds, so that film is not one act")
    func length() {
        #expect(lengths([0, 5, 10, 15, 20, 25, 30]) == [5, 2])
    }

    @Test("services and devices never share a burst")
    func streams() {
        var traffic = Traffic()
        traffic.visit(.twitter, at: 0)
        traffic.visit(.instagram, at: 0)
        traffic.visit(.twitter, at: 0, device: 2)
        #expect(traffic.account().episodes.map(\.evidence) == [[2], [1], [3]])
    }
}
