import FlowModel

/// When a line arrived: what the gate asks of it besides its own stamp.
enum ArrivalClock: Hashable, Sendable {
    /// Of a recorded log: known only from the lines before it.
    case recorded(LogClock)
    /// Of a running source: the present, as the service's clock gives it.
    case live(Timestamp)

    mutating func arrival(of stamp: Timestamp) -> Timestamp {
        switch self {
        case .live(let now): return now
        case .recorded(var clock):
            let arrival = clock.arrival(of: stamp)
            self = .recorded(clock)
            return arrival
        }
    }
}
