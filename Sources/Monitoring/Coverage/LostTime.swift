import FlowModel

/// The times of losses of one kind. Two that lie no more than a lull apart are one: what was refused a minute ago and is refused
/// now was refused in between.
package struct LostTime: Hashable, Sendable {
    /// Beyond so many spans the two earliest become one, so that nothing that was lost is left out.
    package static let mostSpans = 1_000

    /// Ascending, more than a lull apart, none empty.
    package private(set) var spans: [Interval] = []

    package init(_ spans: [Interval] = []) {
        for span in spans { note(span) }
    }

    /// An empty span stands for its instant.
    package mutating func note(_ span: Interval) {
        var joined = Interval(start: span.start, milliseconds: max(1, span.milliseconds))
        var others: [Interval] = []
        for known in spans {
            if Self.areNear(known, joined) { joined = Self.hull(known, joined) } else { others.append(known) }
        }
        spans = (others + [joined]).sorted { $0.start < $1.start }
        guard spans.count > Self.mostSpans else { return }
        spans.replaceSubrange(0...1, with: [Self.hull(spans[0], spans[1])])
    }

    private static func areNear(_ one: Interval, _ other: Interval) -> Bool {
        let lull = ActivityTrace.longestLull
        return one.start.milliseconds(since: other.end) <= lull && other.start.milliseconds(since: one.end) <= lull
    }

    private static func hull(_ one: Interval, _ other: Interval) -> Interval {
        let start = min(one.start, other.start)
        return Interval(start: start, milliseconds: max(one.end, other.end).milliseconds(since: start))
    }
}
