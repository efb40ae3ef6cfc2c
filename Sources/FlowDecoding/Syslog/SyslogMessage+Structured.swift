/// Messages of RFC 5424 section 6: `<134>1 TIME HOST APP PROCID MSGID SD LINE`.
extension SyslogMessage {
    /// Longest TIMESTAMP, HOSTNAME, APP-NAME, PROCID and MSGID.
    private static let longestFields = [40, 255, 48, 128, 32]
    private static let longestName = 32

    static func startOfStructuredText(
        _ message: Span<UInt8>, from header: Int, before end: Int
    ) throws(SyslogFault) -> Int {
        var offset = header
        for longest in longestFields {
            offset = try endOfWord(message, from: offset, before: end, longest: longest) + 1
        }
        offset = try endOfStructuredData(message, from: min(offset, end), before: end)
        guard offset < end else { throw .emptyMessage }
        guard message[offset] == UInt8(ascii: " ") else { throw .badStructuredData }
        offset += 1
        if message.holds("\u{feff}", at: offset, before: end) { offset += 3 }
        // rsyslog keeps the blank that stood behind the tag when the message came to it.
        if message.holds(" ", at: offset, before: end) { offset += 1 }
        return offset
    }

    /// The offset of the blank that ends the word at `start`: printable ASCII, at least one byte, at most `longest`.
    static func endOfWord(
        _ message: Span<UInt8>, from start: Int, before end: Int, longest: Int
    ) throws(SyslogFault) -> Int {
        var index = start
        while index < end, message[index] != UInt8(ascii: " ") {
            guard message[index] > 0x20, message[index] < 0x7f, index - start < longest else { throw .badHeader }
            index += 1
        }
        guard index < end, index > start else { throw .badHeader }
        return index
    }

    /// `-`, or elements without anything between them.
    private static func endOfStructuredData(
        _ message: Span<UInt8>, from start: Int, before end: Int
    ) throws(SyslogFault) -> Int {
        if message.holds("-", at: start, before: end) { return start + 1 }
        var offset = start
        while message.holds("[", at: offset, before: end) {
            offset = try endOfElement(message, from: offset + 1, before: end)
        }
        guard offset > start else { throw .badStructuredData }
        return offset
    }

    /// The offset behind `ID name="value" ...]`.
    private static func endOfElement(
        _ message: Span<UInt8>, from start: Int, before end: Int
    ) throws(SyslogFault) -> Int {
        var offset = try endOfName(message, from: start, before: end)
        while message.holds(" ", at: offset, before: end) {
            offset = try endOfName(message, from: offset + 1, before: end)
            guard message.holds("=\"", at: offset, before: end) else { throw .badStructuredData }
            offset = try endOfValue(message, from: offset + 2, before: end)
        }
        guard message.holds("]", at: offset, before: end) else { throw .badStructuredData }
        return offset + 1
    }

    /// SD-NAME (section 6.3.2): printable ASCII but `=`, `]`, `"` and the blank.
    private static func endOfName(
        _ message: Span<UInt8>, from start: Int, before end: Int
    ) throws(SyslogFault) -> Int {
        var index = start
        while index < end, isNameByte(message[index]) { index += 1 }
        guard index > start, index - start <= longestName else { throw .badStructuredData }
        return index
    }

    /// The offset behind the closing quote. A backslash hides the quote, the bracket and the backslash behind it
    /// (section 6.3.3); a bracket that is not hidden is refused.
    private static func endOfValue(
        _ message: Span<UInt8>, from start: Int, before end: Int
    ) throws(SyslogFault) -> Int {
        var index = start
        while index < end {
            switch message[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "]"): throw .badStructuredData
            case UInt8(ascii: "\\"): index += isHidden(message, at: index + 1, before: end) ? 2 : 1
            default: index += 1
            }
        }
        throw .badStructuredData
    }

    private static func isHidden(_ message: Span<UInt8>, at index: Int, before end: Int) -> Bool {
        message.holds("\"", at: index, before: end) || message.holds("]", at: index, before: end)
            || message.holds("\\", at: index, before: end)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "]"), UInt8(ascii: "\""): false
        default: byte > 0x20 && byte < 0x7f
        }
    }
}
