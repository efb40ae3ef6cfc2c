import FlowModel

/// An instant as the service's two clocks give it.
package struct ServiceMoment: Hashable, Sendable {
    /// By the clock on the wall, which whoever runs the server can set.
    package let wall: Timestamp
    /// Milliseconds since some fixed moment, by a clock that only ever runs forward, also while the machine sleeps.
    package let elapsed: Int64

    package init(wall: Timestamp, elapsed: Int64) {
        self.wall = wall
        self.elapsed = elapsed
    }
}
