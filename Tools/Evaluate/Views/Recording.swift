import FlowModel

/// How each view writes down what passed.
enum Recording {
    static func request(_ request: WireRequest, from midnight: Timestamp) -> FlowRecord {
        FlowRecord(
            time: span(request.at, request.end, midnight), client: client(request.device),
            host: HostName(request.host), form: .request, outcome: .delivered, down: ByteCount(request.down),
            up: ByteCount(request.up), referer: request.referer.flatMap { HostName($0) })
    }

    static func tunnel(_ connection: WireConnection, from midnight: Timestamp) -> FlowRecord {
        FlowRecord(
            time: span(connection.start, connection.end, midnight), client: client(connection.device),
            host: HostName(connection.name), form: .tunnel, outcome: .delivered, down: ByteCount(connection.down))
    }

    static func start(_ connection: WireConnection, from midnight: Timestamp) -> FlowRecord {
        FlowRecord(
            time: .startOnly(midnight.adding(milliseconds: connection.start)), client: client(connection.device),
            host: HostName(connection.name), form: .tunnel, outcome: .delivered, down: nil)
    }

    /// One record for each slot of the clock in which the connection carried data.
    static func slots(_ connection: WireConnection, from midnight: Timestamp) -> [FlowRecord] {
        var filled: [Int64: SlotFilling] = [:]
        for (index, request) in connection.requests.enumerated() {
            let bytes = request.down + (index == 0 ? WireConnection.handshake : 0)
            for (slot, filling) in SlotFilling.spread(bytes, from: request.at + request.wait, through: request.end) {
                filled[slot] = filled[slot].map { $0.joined(with: filling) } ?? filling
            }
        }
        let began = filled.values.map(\.first).min() ?? connection.start
        return filled.sorted { $0.key < $1.key }.map { slot, filling in
            let form = filling.first - began >= FlowForm.longestHandshake ? FlowForm.ongoing : .connection
            return FlowRecord(
                time: span(filling.first, filling.last, midnight), client: client(connection.device), host: nil,
                serverName: HostName(connection.name), form: form, outcome: .delivered,
                down: ByteCount(filling.bytes), isContinuation: filled[slot - 1] != nil)
        }
    }

    private static func span(_ start: Int64, _ end: Int64, _ midnight: Timestamp) -> FlowTime {
        .span(Interval(start: midnight.adding(milliseconds: start), milliseconds: end - start))
    }

    private static func client(_ device: Int) -> ClientIdentity {
        ClientIdentity(user: "p.person", address: IPAddress(v4: 0x0A00_0000 | UInt32(device)), hardware: nil)
    }
}
