/// Finding the line that a syslog message carries: as RFC 5424 has it, or as RFC 3164 and the programs that came after it
/// do. What the header says (facility, time, host, program) is passed over: the line has its own time, and its sender is
/// known by address or certificate.
package enum SyslogMessage {
    /// Longest PRIVAL (RFC 5424 section 6.2.1): facility 23, severity 7.
    private static let highestPriority: Int64 = 191

    /// The range of the line inside `message`, which is one message without its frame. Never empty, and without a line
    /// feed.
    package static func line(of message: Span<UInt8>) throws(SyslogFault) -> Range<Int> {
        let end = endOfText(message)
        let header = try endOfPriority(message, before: end)
        let start =
            if let versioned = try endOfVersion(message, from: header, before: end) {
                try startOfStructuredText(message, from: versioned, before: end)
            } else {
                try startOfTaggedText(message, from: header, before: end)
            }
        guard start < end else { throw .emptyMessage }
        guard message.firstIndex(of: UInt8(ascii: "\n"), in: start..<end) == nil else { throw .innerLineFeed }
        return start..<end
    }

    /// Senders end a message with a line feed, CR LF or a zero byte also where its frame does not need one.
    private static func endOfText(_ message: Span<UInt8>) -> Int {
        var end = message.count
        if end > 0, message[end - 1] == UInt8(ascii: "\n") || message[end - 1] == 0 { end -= 1 }
        if end > 0, message[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return end
    }

    /// `<13>`, without leading zeros.
    private static func endOfPriority(_ message: Span<UInt8>, before end: Int) throws(SyslogFault) -> Int {
        guard message.holds("<", at: 0, before: end),
            let close = message.firstIndex(of: UInt8(ascii: ">"), in: 1..<min(end, 5)),
            let priority = message.decimal(1..<close), priority <= highestPriority,
            close == 2 || message[1] != UInt8(ascii: "0")
        else { throw .badPriority }
        return close + 1
    }

    /// The offset behind `1 `; nil when no version stands there, so that the message is of the older kind.
    private static func endOfVersion(
        _ message: Span<UInt8>, from start: Int, before end: Int
    ) throws(SyslogFault) -> Int? {
        guard let blank = message.firstIndex(of: UInt8(ascii: " "), in: start..<min(end, start + 4)),
            let version = message.decimal(start..<blank)
        else { return nil }
        guard version == 1, blank == start + 1 else { throw .unknownVersion }
        return blank + 1
    }
}
