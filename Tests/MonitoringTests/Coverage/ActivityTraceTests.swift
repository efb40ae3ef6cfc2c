import FlowModel
import Monitoring
import Testing

@Suite("When a source was silent")
struct ActivityTraceTests {
    private func minute(_ minutes: Int64) -> Timestamp { Timestamp(milliseconds: minutes * 60_000) }

    private func trace(_ minutes: [Int64]) -> ActivityTrace {
        var trace = ActivityTrace()
        for instant in minutes { trace.note(minute(instant)) }
        return trace
    }

    @Test("A lull of ten minutes is activity, a longer one is a gap")
    func lull() throws {
        let whole = try #require(Interval(start: minute(0), end: minute(40)))
        #expect(trace([0, 10, 20, 30, 40]).silences(in: whole).isEmpty)
        let gap = trace([0, 10, 21, 30, 40]).silences(in: whole)
        #expect(gap.intervals == [Interval(start: minute(10), end: minute(21))].compactMap(\.self))
    }

    @Test("Time before the first and after the last line has no data")
    func ends() throws {
        let whole = try #require(Interval(start: minute(0), end: minute(30)))
        #expect(trace([12, 18]).silences(in: whole).milliseconds == 24 * 60_000)
    }

    @Test("No line at all: nothing is known")
    func nothing() throws {
        let whole = try #require(Interval(start: minute(0), end: minute(30)))
        #expect(ActivityTrace().silences(in: whole).milliseconds == whole.milliseconds)
    }

    @Test("Lines slightly out of order make no gap and lose no span")
    func disorder() {
        #expect(trace([5, 3, 8, 7, 9]).spans == trace([3, 5, 7, 8, 9]).spans)
        #expect(trace([0, 60, 59, 61]).spans.count == 2)
    }

    @Test("A stamp far in the future hides no silence")
    func damagedStamp() throws {
        let whole = try #require(Interval(start: minute(0), end: minute(60)))
        let trace = trace([0, 5, 1_000_000, 10, 50, 55, 60])
        #expect(trace.silences(in: whole).milliseconds == 40 * 60_000)
    }

    @Test("The order of the instants does not matter")
    func order() {
        let instants: [Int64] = [0, 4, 9, 30, 33, 60, 61, 90, 100, 110, 300]
        let inOrder = trace(instants).spans
        for shift in 1..<instants.count {
            #expect(trace(Array(instants[shift...] + instants[..<shift])).spans == inOrder)
            #expect(trace(instants.reversed()).spans == inOrder)
        }
    }
}
