import FlowModel

/// Whom a request was for, out of method and URL. Path and query are passed over; nothing of them is kept.
struct RequestTarget: Equatable {
    /// Nil for a bare address or a name without a dot.
    let host: HostName?
    let form: FlowForm

    /// `CONNECT` takes `host:port` or `scheme://host:port`; every other method a URL with a scheme.
    init(_ url: Range<Int>, method: Range<Int>, of line: Span<UInt8>) throws(Anomaly) {
        let isConnect = method.count == 7 && line.holds("CONNECT", at: method.lowerBound)
        form = isConnect ? .tunnel : .request
        host = try RequestTarget.host(of: url, mayBeBare: isConnect, in: line)
    }

    /// - Parameter mayBeBare: whether `host:port` without a scheme is accepted.
    static func host(of url: Range<Int>, mayBeBare: Bool, in line: Span<UInt8>) throws(Anomaly) -> HostName? {
        if isPseudo(url, in: line) { throw .pseudoURL }
        guard let start = afterScheme(url, in: line) else {
            guard mayBeBare else { throw .unreadableHost }
            return try AuthorityHost.read(url, of: line)
        }
        return try AuthorityHost.read(start..<authorityEnd(start..<url.upperBound, in: line), of: line)
    }

    /// `-` and Squid's `error:...`: the client never asked for anything.
    private static func isPseudo(_ url: Range<Int>, in line: Span<UInt8>) -> Bool {
        url.count == 1 && line[url.lowerBound] == UInt8(ascii: "-")
            || line.holds("error:", at: url.lowerBound, before: url.upperBound)
    }

    /// The offset behind `scheme://` (RFC 3986 section 3.1); nil when the URL does not begin with that.
    private static func afterScheme(_ url: Range<Int>, in line: Span<UInt8>) -> Int? {
        var index = url.lowerBound
        while index < url.upperBound, isSchemeByte(line[index], isFirst: index == url.lowerBound) { index += 1 }
        guard index > url.lowerBound, line.holds("://", at: index, before: url.upperBound) else { return nil }
        return index + 3
    }

    private static func isSchemeByte(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"):
            !isFirst
        default: false
        }
    }

    private static func authorityEnd(_ range: Range<Int>, in line: Span<UInt8>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            switch line[index] {
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return index
            default: index += 1
            }
        }
        return index
    }
}
