import FlowModel

/// How long somebody was active in an interval: "at least `low`, at most `high`". `low <= high`.
package struct ActiveTime: Hashable, Sendable {
    /// Milliseconds that the records show.
    package let low: Int64
    /// Milliseconds that the records allow.
    package let high: Int64

    package static let none = ActiveTime(low: 0, high: 0)

    package init(low: Int64, high: Int64) {
        self.low = max(0, low)
        self.high = max(self.low, high)
    }

    /// For display only: whole minutes, rounded down. Rules compare milliseconds.
    package var leastMinutes: Int64 { low / 60_000 }

    /// For display only: whole minutes, rounded up.
    package var mostMinutes: Int64 { (high + 59_999) / 60_000 }
}

/// The active time of `episodes` inside `interval`, the union over services and devices, so never more than the clock.
/// Contacts have none.
package func activeTime(of episodes: [UsageEpisode], in interval: Interval) -> ActiveTime {
    let used = episodes.filter { $0.kind == .use && $0.span.end > interval.start && $0.span.start < interval.end }
    let marked = IntervalSet(used.flatMap { $0.low.clipped(to: interval).intervals })
    let possible = IntervalSet(used.flatMap { $0.high.clipped(to: interval).intervals })
    let gained = TunnelGain.most(of: used.map(\.tunnels), over: marked, in: interval)
    return ActiveTime(low: marked.milliseconds + gained, high: possible.milliseconds)
}
