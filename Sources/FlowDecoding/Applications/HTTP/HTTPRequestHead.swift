/// What the lines of a request's head have said so far. Of the header only Host and what tells where the request ends is
/// looked at; `Referer`, `Origin` and all others name other sites than the one asked.
struct HTTPRequestHead: Equatable, Sendable {
    let isConnect: Bool
    /// The first Host that was readable; empty headers and those that are no host count as none.
    private(set) var host: [UInt8]?
    /// There were two Hosts that differ, or one that is no host: RFC 9112 section 3.2 has the server refuse it.
    private(set) var hasFaultyHost = false
    /// Another protocol is offered for the bytes behind this request (RFC 9110 section 7.8). The server need not agree.
    private(set) var offersUpgrade = false
    /// The protocol offered is TLS (RFC 2817).
    private(set) var offersTLS = false

    private var hosts = 0
    private var length: Int?
    private var hasFaultyLength = false
    private var codings = 0
    private var isChunked = false

    init(isConnect: Bool) { self.isConnect = isConnect }

    var body: HTTPBody {
        if codings > 0 { return isChunked ? .chunked : .unknown }
        if hasFaultyLength { return .unknown }
        return .counted(length ?? 0)
    }

    /// Takes one line of the header with its continuations (RFC 9112 section 5.2).
    /// - Returns: the host, when this line is the first to tell it.
    mutating func take(_ line: Range<Int>, of bytes: Span<UInt8>) -> [UInt8]? {
        guard !line.isEmpty, let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: line) else { return nil }
        let name = line.lowerBound..<colon
        let value = bytes.trimmed((colon + 1)..<line.upperBound)
        // The length of the name comes first: it is the cheapest thing that tells most lines apart.
        switch name.count {
        case 4 where bytes.equalsIgnoringCase("host", in: name): return takeHost(value, of: bytes)
        case 7 where bytes.equalsIgnoringCase("upgrade", in: name): takeUpgrade(value, of: bytes)
        case 14 where bytes.equalsIgnoringCase("content-length", in: name): takeLength(value, of: bytes)
        case 17 where bytes.equalsIgnoringCase("transfer-encoding", in: name): takeCoding(value, of: bytes)
        default: break
        }
        return nil
    }

    private mutating func takeHost(_ value: Range<Int>, of bytes: Span<UInt8>) -> [UInt8]? {
        hosts += 1
        let read = HTTPAuthority.host(value, of: bytes)
        guard hosts == 1 else {
            if read != host { hasFaultyHost = true }
            return nil
        }
        host = read
        if read == nil, !value.isEmpty { hasFaultyHost = true }
        return read
    }

    private mutating func takeUpgrade(_ value: Range<Int>, of bytes: Span<UInt8>) {
        guard !value.isEmpty else { return }
        offersUpgrade = true
        if value.count >= 4, bytes.equalsIgnoringCase("tls/", in: value.lowerBound..<(value.lowerBound + 4)) {
            offersTLS = true
        }
    }

    /// Equal lengths may be repeated, in one line or in several (RFC 9112 section 6.3 number 5).
    private mutating func takeLength(_ value: Range<Int>, of bytes: Span<UInt8>) {
        var start = value.lowerBound
        repeat {
            let end = bytes.firstIndex(of: UInt8(ascii: ","), in: start..<value.upperBound) ?? value.upperBound
            let number = bytes.decimal(bytes.trimmed(start..<end)).map { Int($0) }
            if number == nil || length != nil && length != number { hasFaultyLength = true }
            length = number
            start = end + 1
        } while start <= value.upperBound
    }

    /// Only the last coding frames the body (RFC 9112 section 6.3 number 4); `identity` is of RFC 2616 and none.
    private mutating func takeCoding(_ value: Range<Int>, of bytes: Span<UInt8>) {
        let comma = bytes.lastIndex(of: UInt8(ascii: ","), in: value)
        let last = bytes.trimmed((comma.map { $0 + 1 } ?? value.lowerBound)..<value.upperBound)
        if comma == nil, bytes.equalsIgnoringCase("identity", in: last) { return }
        codings += 1
        isChunked = bytes.equalsIgnoringCase("chunked", in: last)
    }
}
