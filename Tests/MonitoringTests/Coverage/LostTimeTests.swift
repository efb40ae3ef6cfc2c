import FlowModel
import Monitoring
import Testing

@Suite("The times of losses")
struct LostTimeTests {
    private func span(_ from: Int64, _ until: Int64) throws -> Interval {
        try #require(
            Interval(
                start: Timestamp(milliseconds: from * 60_000), end: Timestamp(milliseconds: until * 60_000)))
    }

    @Test("two that are no more than a lull apart are one, in whatever order they are told")
    func joined() throws {
        let parts = [try span(0, 1), try span(11, 12), try span(23, 24), try span(40, 40)]
        let expected = [try span(0, 12), try span(23, 24)]
        for spans in [parts, parts.reversed()] {
            let lost = LostTime(spans)
            #expect(Array(lost.spans.prefix(2)) == expected && lost.spans.count == 3)
            #expect(lost.spans.last?.milliseconds == 1, "an instant is not nothing")
        }
    }

    @Test("one that bridges two others joins all three")
    func bridge() throws {
        #expect(LostTime([try span(0, 1), try span(30, 31), try span(2, 25)]).spans == [try span(0, 31)])
    }

    @Test("however many there are, none is left out")
    func many() throws {
        var lost = LostTime()
        let count = Int64(LostTime.mostSpans) + 50
        for hour in 0..<count { lost.note(try span(hour * 60, hour * 60 + 1)) }
        #expect(lost.spans.count == LostTime.mostSpans)
        for hour in 0..<count {
            let instant = try span(hour * 60, hour * 60).start
            #expect(lost.spans.contains { $0.contains(instant) })
        }
    }
}
