import FlowModel

/// When a source was writing at all, whoever the lines were about: the spans between which it fell silent. A silent log
/// proves nothing, so the report shows these gaps as "no data" and never as "no use".
package struct ActivityTrace: Hashable, Sendable {
    /// A school's proxy writes several lines a second in the daytime; ten minutes without one is an outage, not a lull.
    package static let longestLull: Int64 = 10 * 60_000
    /// A log that stops and starts more often than this is broken as a whole; the last span is then stretched.
    package static let mostSpans = 10_000

    /// Ascending and disjoint, each from its first to its last line.
    package private(set) var spans: [Interval] = []

    package init() {}

    /// Some line was written at `instant`; instants may come slightly out of order, as proxies write them.
    package mutating func note(_ instant: Timestamp) {
        guard let last = spans.last else {
            spans = [Interval(start: instant, milliseconds: 0)]
            return
        }
        if instant > last.end {
            let isNew = instant.milliseconds(since: last.end) > Self.longestLull && spans.count < Self.mostSpans
            let start = isNew ? instant : last.start
            replaceLast(isNew, Interval(start: start, end: instant))
        } else if instant < last.start, spans.count == 1 || instant >= spans[spans.count - 2].end {
            replaceLast(false, Interval(start: instant, end: last.end))
        }
    }

    private mutating func replaceLast(_ isNew: Bool, _ span: Interval?) {
        guard let span else { return }
        if !isNew { spans.removeLast() }
        spans.append(span)
    }

    /// The parts of `interval` for which the source has no data.
    package func silences(in interval: Interval) -> IntervalSet {
        IntervalSet([interval]).subtracting(IntervalSet(spans))
    }
}
