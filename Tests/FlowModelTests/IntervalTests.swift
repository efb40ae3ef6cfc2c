import FlowModel
import Testing

@Suite struct IntervalTests {
    private func interval(_ start: Int64, _ end: Int64) -> Interval {
        Interval(start: Timestamp(milliseconds: start), milliseconds: end - start)
    }

    @Test func endBeforeStartIsRefused() {
        #expect(Interval(start: Timestamp(milliseconds: 2), end: Timestamp(milliseconds: 1)) == nil)
        #expect(Interval(start: Timestamp(milliseconds: 2), end: Timestamp(milliseconds: 2)) != nil)
    }

    @Test func negativeLengthCountsAsNone() {
        #expect(Interval(start: Timestamp(milliseconds: 5), milliseconds: -3).milliseconds == 0)
    }

    @Test func endIsOutside() {
        #expect(interval(1, 3).contains(Timestamp(milliseconds: 1)))
        #expect(!interval(1, 3).contains(Timestamp(milliseconds: 3)))
        #expect(!interval(1, 1).contains(Timestamp(milliseconds: 1)))
    }

    @Test func touchingIntervalsShareNoTime() {
        #expect(interval(0, 5).overlap(with: interval(5, 9)) == nil)
        #expect(interval(0, 5).overlap(with: interval(4, 9)) == interval(4, 5))
    }

    @Test func insetTakesBothEnds() {
        #expect(interval(0, 10).inset(milliseconds: 2) == interval(2, 8))
        #expect(interval(0, 4).inset(milliseconds: 2) == nil)
    }

    @Test func timestampsClampAtTheEnds() {
        #expect(Timestamp(milliseconds: .max).adding(milliseconds: 1).milliseconds == .max)
        #expect(Timestamp(milliseconds: .min).adding(milliseconds: -1).milliseconds == .min)
    }

    @Test func byteCountsNeverWrapOrFallBelowZero() {
        #expect(ByteCount(-1) == .zero)
        #expect((ByteCount(.max) + ByteCount(1)).bytes == .max)
        #expect(ByteCount(2) + ByteCount(3) == ByteCount(5))
    }

    @Test func flowTimeIsFiledByItsStartWhereKnown() {
        let span = interval(3, 9)
        #expect(FlowTime.span(span).filed == span.start)
        #expect(FlowTime.endOnly(span.end).filed == span.end)
        #expect(FlowTime.endOnly(span.end).start == nil)
        #expect(FlowTime.startOnly(span.start).end == nil)
    }
}
