import FlowModel

/// The columns of a record: times in milliseconds since 1970, `-` for what the line does not carry.
enum RecordColumns {
    static let header =
        "# line\tstart_ms\tend_ms\tuser\tclient_ip\thardware\thost\tserver_name\tform\toutcome\tdown\tup\treferer"

    static func row(_ record: FlowRecord, line: Int) -> String {
        let columns: [String?] = [
            String(line),
            record.time.start.map { String($0.milliseconds) },
            record.time.end.map { String($0.milliseconds) },
            record.client.user,
            record.client.address?.description,
            record.client.hardware?.description,
            record.host?.text,
            record.serverName?.text,
            record.form.rawValue,
            record.outcome.rawValue,
            record.down.map { String($0.bytes) },
            record.up.map { String($0.bytes) },
            record.referer?.text,
        ]
        return columns.map { $0 ?? "-" }.joined(separator: "\t")
    }
}
