import FlowModel
import Monitoring

/// What the kernel lost of one interface, from its counter, which begins at nought whenever the interface is opened.
package struct InterfaceLosses: Hashable, Sendable {
    private var known = 0
    private var lookedAt: Timestamp?

    package init() {}

    /// The interface is opened anew.
    package mutating func begin() { known = 0 }

    /// - Parameter dropped: what the counter says at `now`.
    /// - Returns: frames that were lost at some time since the look before; nil where none were.
    package mutating func look(_ dropped: Int, at now: Timestamp) -> (frames: Int, times: Interval)? {
        let since = min(lookedAt ?? now, now)
        lookedAt = now
        guard dropped > known else { return nil }
        defer { known = dropped }
        return (dropped - known, Interval(start: since, milliseconds: now.milliseconds(since: since)))
    }
}
