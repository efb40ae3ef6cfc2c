import FlowModel

/// One loss of a source, when it is noticed.
package struct SourceLoss: Hashable, Sendable {
    package let reason: LossReason
    /// Lines, datagrams, packets or connections, by the reason; nought where they are counted elsewhere, or nobody can count them.
    package let count: Int
    /// The times about which nothing can be said for it: when it came about, and what it was about where that is another time.
    package let times: [Interval]

    package init(_ reason: LossReason, count: Int, times: [Interval]) {
        self.reason = reason
        self.count = count
        self.times = times
    }
}
