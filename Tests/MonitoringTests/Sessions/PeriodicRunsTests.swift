import FlowModel
import Monitoring
import Testing

@Suite("What keeps time is a device's")
struct PeriodicRunsTests {
    /// What each beat of a run brings.
    private typealias Beat = (inout Traffic, Int64) -> Void

    private func marks(_ count: Int, every seconds: Int64 = 60, _ beat: Beat) -> Int {
        var traffic = Traffic()
        for index in 0..<Int64(count) { beat(&traffic, index * seconds) }
        return traffic.account().episodes.flatMap(\.marks).count
    }

    private func request(_ traffic: inout Traffic, at second: Int64, _ role: HostRole = .site, device: Int = 1) {
        traffic.add(
            .twitter, role, Traffic.span(second, lasting: 1), bytes: 100_000, form: .request, device: device)
    }

    private func slot(_ traffic: inout Traffic, at second: Int64) {
        traffic.add(.twitter, .site, Traffic.span(second, lasting: 2), bytes: 40_000, form: .connection)
    }

    @Test("six in a row at the least", arguments: [(5, 5), (6, 0), (7, 0)])
    func least(count: Int, marks expected: Int) {
        #expect(marks(count) { request(&$0, at: $1) } == expected)
    }

    @Test("a poll brings all that it asks for within five seconds", arguments: [(Int64(5), 0), (6, 8)])
    func length(last: Int64, marks expected: Int) {
        let found = marks(8) {
            request(&$0, at: $1)
            request(&$0, at: $1 + last)
        }
        #expect(found == expected)
    }

    @Test("a poll may run over into the next slot, and not into a third", arguments: [(1, 0), (2, 0), (3, 24)])
    func slots(count: Int, marks expected: Int) {
        let found = marks(8) { traffic, start in
            for index in 0..<Int64(count) { slot(&traffic, at: start + index * 10) }
        }
        #expect(found == expected)
    }

    @Test("buttons on other pages in between do not break the beat")
    func embedsBetween() {
        let found = marks(8) {
            request(&$0, at: $1)
            request(&$0, at: $1 + 17 + $1 % 7, .embed)
        }
        #expect(found == 0)
    }

    @Test("an act in between does, where fewer than six remain on both sides")
    func actBetween() {
        let found = marks(8) {
            request(&$0, at: $1)
            if $1 == 240 { request(&$0, at: $1 + 25) }
        }
        #expect(found == 9)
    }

    @Test("each device has its own beat", arguments: [(6, 6), (12, 0)])
    func devices(count: Int, marks expected: Int) {
        let found = marks(count) { request(&$0, at: $1, device: $1 % 120 == 0 ? 1 : 2) }
        #expect(found == expected)
    }
}
