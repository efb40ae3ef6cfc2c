import Logging

/// One entry of the journal in its native form (systemd's JOURNAL_NATIVE_PROTOCOL): a field is `NAME=VALUE` and a line feed.
/// A value with a line feed is written as the name, a line feed, its length as 64 bits with the lowest byte first, and
/// the value.
package struct JournalEntry {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ name: String, _ value: String) {
        let value = Array(value.utf8)
        bytes += name.utf8
        if value.contains(UInt8(ascii: "\n")) {
            bytes.append(UInt8(ascii: "\n"))
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: UInt64(value.count) >> UInt64(shift)))
            }
        } else {
            bytes.append(UInt8(ascii: "="))
        }
        bytes += value
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension Logger.Level {
    /// The priority of syslog(3), which journald uses.
    var journalPriority: Int {
        switch self {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}
