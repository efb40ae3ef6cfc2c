/// When a flow took place, as far as its source tells.
package enum FlowTime: Hashable, Sendable {
    /// Start and end are both known (Squid: stamp and elapsed time).
    case span(Interval)
    /// Only the end is known (`common`, `combined`): when it began cannot be told, so it can never be placed in a lesson.
    case endOnly(Timestamp)
    /// Only the start is known (a name seen on the wire without its byte counts).
    case startOnly(Timestamp)

    /// The instant by which a record is filed: its start where known, else its end.
    package var filed: Timestamp {
        switch self {
        case .span(let interval): interval.start
        case .endOnly(let end): end
        case .startOnly(let start): start
        }
    }

    /// When its line was written, as far as the source tells: at its end where that is known.
    package var logged: Timestamp { end ?? filed }

    /// The start, when known.
    package var start: Timestamp? {
        switch self {
        case .span(let interval): interval.start
        case .startOnly(let start): start
        case .endOnly: nil
        }
    }

    /// The end, when known.
    package var end: Timestamp? {
        switch self {
        case .span(let interval): interval.end
        case .endOnly(let end): end
        case .startOnly: nil
        }
    }
}
