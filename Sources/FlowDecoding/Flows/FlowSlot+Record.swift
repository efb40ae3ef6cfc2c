import FlowModel

/// A slot as the pipeline takes it.
extension FlowSlot {
    package var record: FlowRecord {
        switch naming {
        case .spoken(let host, let serverName): record(host, serverName, isOngoing ? .ongoing : .connection)
        case .resolved(let name): record(name, nil, .resolved)
        case .unknown: record(nil, nil, isOngoing ? .ongoing : .connection)
        }
    }

    private func record(_ host: HostName?, _ serverName: HostName?, _ form: FlowForm) -> FlowRecord {
        let start = Timestamp(milliseconds: first / 1_000_000)
        let end = Timestamp(milliseconds: last / 1_000_000)
        return FlowRecord(
            time: .span(Interval(start: start, milliseconds: end.milliseconds(since: start))),
            client: ClientIdentity(user: nil, address: client.address, hardware: hardware), host: host,
            serverName: serverName, form: form, outcome: .delivered, down: ByteCount(down), up: ByteCount(up),
            isContinuation: isContinuation)
    }

    /// All of it in one line. Of its digest anybody who holds the capture can say whether it fits.
    package var text: String {
        let (host, serverName): (HostName?, HostName?) =
            switch naming {
            case .spoken(let host, let serverName): (host, serverName)
            case .resolved(let name): (name, nil)
            case .unknown: (nil, nil)
            }
        let columns: [String] = [
            String(first), String(last), transport == .tcp ? "tcp" : "udp", client.address.description,
            String(client.port), server.address.description, String(server.port), hardware?.description ?? "-",
            host?.text ?? "-", serverName?.text ?? "-", String(down), String(up),
        ]
        return columns.joined(separator: "\t")
    }
}
