import FlowModel

/// What stands between the wire and the estimate, from the richest to the poorest.
package enum View: String, CaseIterable {
    /// Single requests with the referring host.
    case urlLog = "URL log"
    /// Bytes on the wire in slots of ten seconds, each under the name that the connection spoke.
    case capture
    /// One line a tunnel: start, end, bytes.
    case tunnelLog = "CONNECT log"
    /// The start of each connection and its name, without bytes.
    case startsOnly = "starts only"

    /// The records of a day, by the instant at which they are filed.
    package func records(of day: ScriptedDay, from midnight: Timestamp) -> [FlowRecord] {
        let records =
            switch self {
            case .urlLog: day.requests.map { Recording.request($0, from: midnight) }
            case .capture: connections(of: day).flatMap { Recording.slots($0, from: midnight) }
            case .tunnelLog: connections(of: day).map { Recording.tunnel($0, from: midnight) }
            case .startsOnly: connections(of: day).map { Recording.start($0, from: midnight) }
            }
        return records.sorted { $0.time.filed < $1.time.filed }
    }

    private func connections(of day: ScriptedDay) -> [WireConnection] {
        WireConnection.all(of: day.requests, over: day.wiring)
    }
}
