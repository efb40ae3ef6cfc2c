import FlowModel

/// What a load balancer puts before a client's first byte to say whose connection it is: the PROXY protocol, versions 1
/// and 2. It is passed over; the addresses in it are not those of this flow.
package enum ProxyProtocolHeader {
    /// Version 1: "PROXY", two IPv6 addresses, two ports and the line end need no more (section 2.1 of its specification).
    package static let longestLine = 107
    /// Version 2: 16 bytes and what they announce. The addresses need at most 216; the rest is for certificates' names.
    package static let longestBinary = 4096

    /// - Returns: `restart` behind a header that is complete, `more` or `foreign`.
    package static func read(_ bytes: Span<UInt8>) -> StreamRead {
        guard bytes.count > 0 else { return StreamRead(consumed: 0, next: .more) }
        switch bytes[0] {
        case UInt8(ascii: "P"): return line(bytes)
        case 0x0d: return binary(bytes)
        default: return StreamRead(consumed: 0, next: .foreign)
        }
    }

    private static let foreign = StreamRead(consumed: 0, next: .foreign)
    private static let more = StreamRead(consumed: 0, next: .more)

    private static func line(_ bytes: Span<UInt8>) -> StreamRead {
        guard begins(bytes, with: "PROXY ") else { return foreign }
        let limit = min(bytes.count, longestLine)
        guard let lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n"), in: 0..<limit) else {
            return limit < longestLine ? more : foreign
        }
        guard bytes[lineFeed - 1] == 0x0d, isLine(6..<(lineFeed - 1), of: bytes) else { return foreign }
        return StreamRead(consumed: lineFeed + 1, next: .restart)
    }

    /// `UNKNOWN` and anything, or `TCP4` or `TCP6`, two addresses of that family and two ports, one blank between each.
    private static func isLine(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        guard range.lowerBound < range.upperBound else { return false }
        if bytes.holds("UNKNOWN", at: range.lowerBound, before: range.upperBound) {
            return range.count == 7 || bytes[range.lowerBound + 7] == UInt8(ascii: " ")
        }
        let wantsIPv4 = bytes.holds("TCP4 ", at: range.lowerBound, before: range.upperBound)
        guard wantsIPv4 || bytes.holds("TCP6 ", at: range.lowerBound, before: range.upperBound) else { return false }
        var start = range.lowerBound + 5
        for field in 0..<4 {
            let end = bytes.firstIndex(of: UInt8(ascii: " "), in: start..<range.upperBound) ?? range.upperBound
            guard (field == 3) == (end == range.upperBound) else { return false }
            guard field < 2 ? isAddress(start..<end, of: bytes, wantsIPv4) : isPort(start..<end, of: bytes) else {
                return false
            }
            start = min(end + 1, range.upperBound)
        }
        return true
    }

    private static func isAddress(_ range: Range<Int>, of bytes: Span<UInt8>, _ wantsIPv4: Bool) -> Bool {
        guard IPAddress(bytes.extracting(range)) != nil else { return false }
        return (bytes.firstIndex(of: UInt8(ascii: ":"), in: range) == nil) == wantsIPv4
    }

    private static func isPort(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        guard let port = bytes.decimal(range, digits: 5) else { return false }
        return port <= 65_535
    }

    /// Section 2.2: twelve fixed bytes, version and command, family and transport, the length of what follows.
    private static func binary(_ bytes: Span<UInt8>) -> StreamRead {
        guard begins(bytes, with: "\r\n\r\n\0\r\nQUIT\n") else { return foreign }
        guard bytes.count >= 16 else { return more }
        let (command, family) = (bytes[12], bytes[13])
        let length = 16 + Int(bytes.big16(at: 14))
        guard command == 0x20 || command == 0x21, family >> 4 <= 3, family & 0x0f <= 2, length <= longestBinary else {
            return foreign
        }
        return bytes.count >= length ? StreamRead(consumed: length, next: .restart) : more
    }

    /// Whether `bytes`, as far as they go, are those of `text`.
    private static func begins(_ bytes: Span<UInt8>, with text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            for index in 0..<min(wanted.count, bytes.count) where bytes[index] != wanted[index] { return false }
            return true
        }
    }
}
