/// Messages of the older kind (RFC 3164 section 4.1), as rsyslog, syslog-ng and syslog(3) send them:
/// `<134>Nov 26 14:28:02 proxy (squid-1)[123]: LINE`. The time may also be RFC 3339; without a host the tag follows it.
extension SyslogMessage {
    /// Longest name of a host (RFC 5424 section 6), longest tag that is still believed to be one, longest RFC 3339 time.
    private static let longestHost = 255
    private static let longestTag = 128
    private static let longestTime = 40

    static func startOfTaggedText(
        _ message: Span<UInt8>, from header: Int, before end: Int
    ) throws(SyslogFault) -> Int {
        let time = try endOfTime(message, from: header, before: end)
        var word = try endOfWord(message, from: time, before: end, longest: longestHost)
        var start = time
        if message[word - 1] != UInt8(ascii: ":") {
            start = word + 1
            guard start < end else { throw .missingTag }
            word = try endOfWord(message, from: start, before: end, longest: longestTag)
        }
        // A tag without colon cannot be told from the first field of a line.
        guard message[word - 1] == UInt8(ascii: ":"), word - start > 1 else { throw .missingTag }
        return min(word + 1, end)
    }

    /// The offset behind the time and its blank.
    private static func endOfTime(
        _ message: Span<UInt8>, from start: Int, before end: Int
    ) throws(SyslogFault) -> Int {
        if isShortTime(message, at: start, before: end) { return start + 16 }
        guard let blank = message.firstIndex(of: UInt8(ascii: " "), in: start..<min(end, start + longestTime)),
            isLongTime(message, start..<blank)
        else { throw .badHeader }
        return blank + 1
    }

    /// `Nov 26 14:28:02 `, the day with a blank for its first digit or without.
    private static func isShortTime(_ message: Span<UInt8>, at start: Int, before end: Int) -> Bool {
        guard end - start >= 16 else { return false }
        for (offset, kind) in "Aaa_9d_dd:dd:dd_".utf8.enumerated() {
            let byte = message[start + offset]
            let fits =
                switch kind {
                case UInt8(ascii: "A"): byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
                case UInt8(ascii: "a"): byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                case UInt8(ascii: "d"): isDigit(byte)
                case UInt8(ascii: "9"): isDigit(byte) || byte == UInt8(ascii: " ")
                case UInt8(ascii: "_"): byte == UInt8(ascii: " ")
                default: byte == kind
                }
            guard fits else { return false }
        }
        return true
    }

    /// `2026-11-26T14:28:02.123456+00:00`, by its shape alone.
    private static func isLongTime(_ message: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count >= 20, message[range.lowerBound + 4] == UInt8(ascii: "-"),
            message[range.lowerBound + 10] == UInt8(ascii: "T")
        else { return false }
        for index in range where !isTimeByte(message[index]) { return false }
        return true
    }

    private static func isTimeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "T"), UInt8(ascii: "Z"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
