import FlowModel

/// Whether the clock can be believed (X6): whoever runs the server controls it. The wall clock is held against the time that
/// has really passed, which nobody can set back, and against the latest time that chain and store know.
package struct ClockWatch: Sendable {
    /// In milliseconds: two minutes. A daylight-saving change is none: instants are UTC.
    package static let tolerance: Int64 = 120_000

    private var last: (wall: Timestamp, elapsed: Int64)?
    private var highest: Timestamp

    /// - Parameter knownTime: of the last entry of the audit chain, or of what was read last, if that is later.
    package init(knownTime: Timestamp) {
        highest = knownTime
    }

    package enum Verdict: Hashable, Sendable {
        case trusted
        /// It went by more than the tolerance where it should not have; what it says now, and what was expected.
        case stepped(from: Timestamp, to: Timestamp)
    }

    /// - Parameter elapsed: milliseconds since some fixed moment, by a clock that only ever runs forward and is not set.
    package mutating func observe(wall: Timestamp, elapsed: Int64) -> Verdict {
        defer {
            last = (wall, elapsed)
            highest = max(highest, wall)
        }
        if wall < highest.adding(milliseconds: -Self.tolerance) { return .stepped(from: highest, to: wall) }
        guard let last else { return .trusted }
        let expected = last.wall.adding(milliseconds: elapsed - last.elapsed)
        guard abs(wall.milliseconds(since: expected)) > Self.tolerance else { return .trusted }
        return .stepped(from: expected, to: wall)
    }
}
