import FlowModel

/// What time it is by a recorded log: when a line was written is known only from the lines before it.
///
/// A line arrived at its own stamp, or when the second-latest line so far was stamped where that is later. The second-latest,
/// so that one damaged stamp far in the future makes nothing else late.
package struct LogClock: Hashable, Sendable {
    private var latest: Timestamp?
    private var secondLatest: Timestamp?

    package init() {}

    /// When the line with this stamp arrived; the stamp is remembered. Asking twice for one line changes nothing.
    package mutating func arrival(of stamp: Timestamp) -> Timestamp {
        guard let highest = latest else {
            latest = stamp
            return stamp
        }
        if stamp > highest {
            secondLatest = highest
            latest = stamp
        } else if stamp < highest, stamp > secondLatest ?? Timestamp(milliseconds: .min) {
            secondLatest = stamp
        }
        return max(stamp, secondLatest ?? stamp)
    }
}
