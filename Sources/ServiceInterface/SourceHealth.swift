import FlowModel

/// How one source is, in counts since the service started.
package struct SourceHealth: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// No window is open: nothing of it is opened.
        case closed
        case open
        /// A window is open, and the file is not there yet.
        case waiting
        /// A window is open, and the file cannot be read.
        case unreadable
        /// Its clock is off: nothing of it is used.
        case suspended
    }

    package var name: String
    /// Such as `file`, `squid-tcp`, `handed-in`.
    package var intake: String
    package var state: State
    package var lines: Int
    /// Records that became evidence, until the last full hour: from minute to minute this would tell when somebody is active.
    package var kept: Int
    /// Lines that could not be read, by reason, and records of subjects that were not used, these until the last full hour.
    package var refused: [String: Int]
    /// Datagrams of a socket and packets of an interface that were lost before they could be read.
    package var drops: Int
    /// Bytes of a file that were lost before they could be read.
    package var lostBytes: Int
    /// Between the stamp of the latest line and its arrival, in milliseconds; nil while nothing has arrived.
    package var lag: Int64?
    package var lastLine: Timestamp?

    package init(
        name: String, intake: String, state: State, lines: Int = 0, kept: Int = 0, refused: [String: Int] = [:],
        drops: Int = 0, lostBytes: Int = 0, lag: Int64? = nil, lastLine: Timestamp? = nil
    ) {
        self.name = name
        self.intake = intake
        self.state = state
        self.lines = lines
        self.kept = kept
        self.refused = refused
        self.drops = drops
        self.lostBytes = lostBytes
        self.lag = lag
        self.lastLine = lastLine
    }
}
