import FlowModel

/// From a CSV file: one row for each time that somebody had an address.
extension LeaseTable {
    private static let columns: [CSVColumn] = [
        .required("from"), .required("until"), .required("address"), .optional("hardware"), .required("user"),
    ]

    /// The table, and every fault of the file; nil when there is any.
    package static func parse(
        _ bytes: [UInt8], file: String
    ) -> (table: LeaseTable?, faults: [ConfigurationFault]) {
        var (rows, faults) = CSVTable.parse(bytes, file: file, columns: columns)
        var leases: [Lease] = []
        for row in rows {
            var reader = RowReader(row)
            if let lease = lease(&reader) { leases.append(lease) }
            faults += reader.faults
        }
        return faults.isEmpty ? (LeaseTable(leases), []) : (nil, faults)
    }

    private static func lease(_ reader: inout RowReader) -> Lease? {
        let start = instant("from", &reader)
        let end = instant("until", &reader)
        let address = IPAddress(reader.row.text("address"))
        if address == nil {
            reader.report("address", "this is no address", hint: "write one address, such as 10.20.1.14")
        }
        let hardware = reader.row.text("hardware")
        if !hardware.isEmpty, MACAddress(hardware) == nil {
            reader.report("hardware", "this is no hardware address", hint: "write it as 3c:22:fb:00:11:22")
        }
        let user = UserName.decode(Array(reader.row.text("user").utf8).span, .plain)
        if user == nil { reader.report("user", "this is no log-in", hint: "write the name that logged on") }
        guard let start, let end, let address, let user, reader.faults.isEmpty else { return nil }
        guard start < end else {
            reader.report("until", "this is not later than `from`", hint: "a lease ends after it began")
            return nil
        }
        return Lease(
            interval: Interval(start: start, milliseconds: end.milliseconds(since: start)), address: address,
            hardware: MACAddress(hardware), user: user)
    }

    private static func instant(_ column: String, _ reader: inout RowReader) -> Timestamp? {
        let instant = RFC3339.timestamp(reader.row.text(column))
        if instant == nil {
            reader.report(column, "this is no time", hint: "write it in UTC, as 2026-05-05T08:00:00Z")
        }
        return instant
    }
}
