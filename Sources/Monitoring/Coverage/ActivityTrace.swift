import FlowModel

/// When a source was writing at all, whoever the lines were about: the spans between which it fell silent. A silent log
/// proves nothing, so the report shows these gaps as "no data" and never as "no use".
package struct ActivityTrace: Hashable, Sendable {
    /// A school's proxy writes several lines a second in the daytime; ten minutes without one is an outage, not a lull.
    package static let longestLull: Int64 = 10 * 60_000
    /// A log that stops and starts more often than this is broken as a whole; what comes on top counts as silence.
    package static let mostSpans = 10_000

    /// Ascending, more than a lull apart, each from its first to its last line.
    package private(set) var spans: [Interval] = []

    package init() {}

    /// Some line was written at `instant`. Instants may come in any order; a damaged stamp far from all others makes a span of
    /// its own and joins nothing.
    package mutating func note(_ instant: Timestamp) {
        var next = spans.count
        while next > 0, spans[next - 1].start > instant { next -= 1 }
        let before = next > 0 ? spans[next - 1] : nil
        let after = next < spans.count ? spans[next] : nil
        let joinsBefore = before.map { instant.milliseconds(since: $0.end) <= Self.longestLull } ?? false
        let joinsAfter = after.map { $0.start.milliseconds(since: instant) <= Self.longestLull } ?? false
        guard joinsBefore || joinsAfter || spans.count < Self.mostSpans else { return }
        let start = joinsBefore ? before?.start ?? instant : instant
        let end = joinsAfter ? after?.end ?? instant : max(instant, joinsBefore ? before?.end ?? instant : instant)
        guard let joined = Interval(start: start, end: end) else { return }
        spans.replaceSubrange((joinsBefore ? next - 1 : next)..<(joinsAfter ? next + 1 : next), with: [joined])
    }

    /// Whether a span of one and a span of the other have an instant in common, both ends included.
    func meets(_ other: ActivityTrace) -> Bool {
        spans.contains { span in other.spans.contains { span.start <= $0.end && $0.start <= span.end } }
    }

    /// A span that was noted before, after the others.
    mutating func add(_ span: Interval) {
        spans.append(span)
    }

    /// The parts of `interval` for which the source has no data.
    package func silences(in interval: Interval) -> IntervalSet {
        IntervalSet([interval]).subtracting(IntervalSet(spans))
    }
}
