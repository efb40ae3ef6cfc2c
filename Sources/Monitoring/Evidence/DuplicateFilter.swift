import FlowModel

/// Recognises one exchange that was logged several times: by chained proxies, each of which writes a line (log-format
/// trap 1). Counting it twice would harm an innocent person; missing one of two real exchanges harms nobody.
struct DuplicateFilter {
    /// Chained proxies finish the same exchange within this many milliseconds of each other.
    static let window: Int64 = 1_000
    /// How many recent exchanges are compared; a chain is three long at most.
    static let memory = 32

    private var recent: [FlowRecord] = []
    private var next = 0

    /// Whether `record` repeats one of the last ones: same client, hosts, form and outcome, same bytes and duration, ended
    /// at nearly the same time. Remembers it when it does not.
    mutating func repeats(_ record: FlowRecord) -> Bool {
        if recent.contains(where: { Self.same($0, record) }) { return true }
        if recent.count < Self.memory {
            recent.append(record)
        } else {
            recent[next] = record
            next = (next + 1) % Self.memory
        }
        return false
    }

    private static func same(_ left: FlowRecord, _ right: FlowRecord) -> Bool {
        guard left.down == right.down, left.up == right.up, left.form == right.form else { return false }
        guard left.outcome == right.outcome, left.host == right.host, left.serverName == right.serverName else {
            return false
        }
        guard left.client.address == right.client.address, left.client.hardware == right.client.hardware else {
            return false
        }
        guard duration(left) == duration(right), let leftEnd = left.time.end, let rightEnd = right.time.end else {
            return false
        }
        return abs(leftEnd.milliseconds(since: rightEnd)) <= window
    }

    private static func duration(_ record: FlowRecord) -> Int64? {
        if case .span(let interval) = record.time { interval.milliseconds } else { nil }
    }
}
