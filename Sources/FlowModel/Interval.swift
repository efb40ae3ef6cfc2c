/// A half-open span of time, `start <= t < end`, in UTC. An empty interval (`start == end`) is an instant.
package struct Interval: Hashable, Sendable {
    package let start: Timestamp
    package let end: Timestamp

    /// Nil when `end` lies before `start`.
    package init?(start: Timestamp, end: Timestamp) {
        guard start <= end else { return nil }
        self.start = start
        self.end = end
    }

    /// The span that begins at `start` and lasts `milliseconds`; a negative length counts as none.
    package init(start: Timestamp, milliseconds: Int64) {
        self.start = start
        self.end = start.adding(milliseconds: max(0, milliseconds))
    }

    package var milliseconds: Int64 { end.milliseconds(since: start) }

    package func contains(_ instant: Timestamp) -> Bool {
        start <= instant && instant < end
    }

    /// The time that both intervals cover; nil when they share none. Touching intervals share none.
    package func overlap(with other: Interval) -> Interval? {
        let start = max(self.start, other.start)
        let end = min(self.end, other.end)
        return start < end ? Interval(start: start, end: end) : nil
    }

    /// The interval with `milliseconds` taken off each end; nil when nothing is left.
    package func inset(milliseconds: Int64) -> Interval? {
        let start = start.adding(milliseconds: milliseconds)
        let end = end.adding(milliseconds: -milliseconds)
        return start < end ? Interval(start: start, end: end) : nil
    }
}
