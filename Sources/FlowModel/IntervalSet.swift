/// A set of instants as sorted, disjoint, non-empty half-open intervals, so that time is never counted twice.
package struct IntervalSet: Hashable, Sendable {
    package private(set) var intervals: [Interval]

    package static let empty = IntervalSet([])

    /// The union of `intervals`, in any order; empty ones vanish and touching ones join.
    package init(_ intervals: [Interval]) {
        let sorted = intervals.filter { $0.milliseconds > 0 }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        var joined: [Interval] = []
        joined.reserveCapacity(sorted.count)
        for next in sorted {
            if let last = joined.last, next.start <= last.end {
                guard let longer = Interval(start: last.start, end: max(last.end, next.end)) else { continue }
                joined[joined.count - 1] = longer
            } else {
                joined.append(next)
            }
        }
        self.intervals = joined
    }

    package var isEmpty: Bool { intervals.isEmpty }

    /// Total length, in milliseconds.
    package var milliseconds: Int64 { intervals.reduce(0) { $0 + $1.milliseconds } }

    package func union(_ other: IntervalSet) -> IntervalSet {
        IntervalSet(intervals + other.intervals)
    }

    package func intersection(_ other: IntervalSet) -> IntervalSet {
        IntervalSet(other.intervals.flatMap { clipped(to: $0).intervals })
    }

    package func clipped(to interval: Interval) -> IntervalSet {
        IntervalSet(intervals.compactMap { $0.overlap(with: interval) })
    }

    /// The instants of this set that lie in none of `other`.
    package func subtracting(_ other: IntervalSet) -> IntervalSet {
        var left = intervals
        for hole in other.intervals {
            left = left.flatMap { piece in
                [
                    Interval(start: piece.start, end: min(piece.end, hole.start)),
                    Interval(start: max(piece.start, hole.end), end: piece.end),
                ].compactMap(\.self)
            }
        }
        return IntervalSet(left)
    }

    package func contains(_ instant: Timestamp) -> Bool {
        firstEnding(after: instant)?.contains(instant) ?? false
    }

    /// Whether any instant of `interval` is in the set; for an empty interval, whether its instant is.
    package func overlaps(_ interval: Interval) -> Bool {
        guard let candidate = firstEnding(after: interval.start) else { return false }
        return candidate.contains(interval.start) || candidate.start < interval.end
    }

    private func firstEnding(after instant: Timestamp) -> Interval? {
        var low = 0
        var high = intervals.count
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].end <= instant { low = middle + 1 } else { high = middle }
        }
        return low < intervals.count ? intervals[low] : nil
    }
}
