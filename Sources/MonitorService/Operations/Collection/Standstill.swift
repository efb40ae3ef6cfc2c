import FlowModel
import Monitoring

/// A time in which the service itself read nothing, though it was to: its store could not be written, or the program was stopped. What
/// comes then waits, and is late because of us.
struct Standstill: Hashable, Sendable {
    /// In milliseconds: shorter ones delay nothing that matters.
    static let shortest: Int64 = 10_000
    /// In milliseconds: the kernel holds some seconds of a busy school, and a sender as much again; after that it may give lines up, and
    /// tells nobody.
    static let patience: Int64 = 60_000

    /// By the clock on the wall.
    let span: Interval

    /// Nil where the service read all the time, or the clock was set back.
    init?(since last: ServiceMoment, until now: ServiceMoment) {
        guard now.elapsed - last.elapsed >= Self.shortest, let span = Interval(start: last.wall, end: now.wall) else {
            return nil
        }
        self.span = span
    }

    /// Whether what was held up may still come, for so long after the end.
    func isFelt(at now: Timestamp, for milliseconds: Int64) -> Bool {
        now.milliseconds(since: span.end) < milliseconds
    }

    /// Whether a line with this stamp can have waited for the service.
    func mayHaveHeldUp(_ stamp: Timestamp) -> Bool { stamp >= span.start.adding(milliseconds: -SourceClock.tolerance) }
}
