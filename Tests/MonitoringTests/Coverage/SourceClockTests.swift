import FlowModel
import Monitoring
import Testing

@Suite("Whether a source's stamps can be believed")
struct SourceClockTests {
    private static let noon = Timestamp(milliseconds: 1_777_291_200_000)

    private func at(_ seconds: Int64) -> Timestamp { Self.noon.adding(milliseconds: seconds * 1_000) }

    @Test("two minutes are believed, in either direction", arguments: [-120, -1, 0, 1, 120])
    func sound(seconds: Int64) {
        var clock = SourceClock()
        for _ in 0..<3 { #expect(clock.judge([at(-seconds)], arrived: at(0), isFresh: true) == .sound) }
    }

    @Test(
        "what is off is not used at once, and means the clock at the second time",
        arguments: [-3_600, -121, 121, 3_600])
    func off(seconds: Int64) {
        var clock = SourceClock()
        #expect(clock.judge([at(-seconds)], arrived: at(0), isFresh: true) == .doubtful)
        #expect(clock.judge([at(-seconds)], arrived: at(0), isFresh: true) == .off(by: seconds * 1_000))
    }

    @Test("one damaged stamp is no doubt while another of its block is right, nor two that are not in succession")
    func single() {
        var clock = SourceClock()
        #expect(clock.judge([at(90_000), at(-1)], arrived: at(0), isFresh: true) == .sound)
        #expect(clock.judge([at(90_000)], arrived: at(0), isFresh: true) == .doubtful)
        #expect(clock.judge([at(0)], arrived: at(0), isFresh: true) == .sound)
        #expect(clock.judge([at(90_000)], arrived: at(0), isFresh: true) == .doubtful)
    }

    @Test("a line that waited may be old, and never of the future")
    func waited() {
        var clock = SourceClock()
        for _ in 0..<3 { #expect(clock.judge([at(-90_000)], arrived: at(0), isFresh: false) == .sound) }
        #expect(clock.judge([at(300)], arrived: at(0), isFresh: false) == .doubtful)
        #expect(clock.judge([at(300)], arrived: at(0), isFresh: false) == .off(by: -300_000))
    }

    @Test("old lines that a sender kept are not used, and suspend nothing while there is patience")
    func patience() {
        var clock = SourceClock(patience: 300_000)
        for second in Int64(0)..<300 {
            #expect(clock.judge([at(second - 9_000)], arrived: at(second), isFresh: true) == .doubtful)
        }
        #expect(clock.judge([at(300 - 9_000)], arrived: at(300), isFresh: true) == .off(by: 9_000_000))
        #expect(clock.judge([at(301)], arrived: at(301), isFresh: true) == .sound)
        #expect(clock.judge([at(302 - 9_000)], arrived: at(302), isFresh: true) == .doubtful)
    }

    @Test("lines without a stamp that can be read say nothing")
    func unreadable() {
        var clock = SourceClock()
        #expect(clock.judge([], arrived: at(0), isFresh: true) == .sound && clock.offset == nil)
    }
}
