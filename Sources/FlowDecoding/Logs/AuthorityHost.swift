import FlowModel

/// The host of an authority `[userinfo@]host[:port]` (RFC 3986 section 3.2).
enum AuthorityHost {
    /// The name; nil when the host is an address or a name without a dot (`intranet`), neither of which a catalogue
    /// knows. Anything else that is not a host name is refused: browsers disagree about `http://a\@b/`, so it is read as
    /// neither.
    static func read(_ authority: Range<Int>, of line: Span<UInt8>) throws(Anomaly) -> HostName? {
        guard line.firstIndex(of: UInt8(ascii: "\\"), in: authority) == nil else { throw .unreadableHost }
        let at = line.lastIndex(of: UInt8(ascii: "@"), in: authority)
        let host = (at.map { $0 + 1 } ?? authority.lowerBound)..<authority.upperBound
        guard !host.isEmpty else { throw .unreadableHost }
        if line[host.lowerBound] == UInt8(ascii: "[") { return try literal(host, of: line) }
        return try name(withoutPort(host, of: line), of: line)
    }

    /// `[2001:db8::1]` with or without a port. Checked, and then of no use: nobody is judged by an address.
    private static func literal(_ host: Range<Int>, of line: Span<UInt8>) throws(Anomaly) -> HostName? {
        guard let close = line.firstIndex(of: UInt8(ascii: "]"), in: host),
            IPAddress(line.extracting(host.lowerBound + 1..<close)) != nil,
            isPort(close + 1..<host.upperBound, of: line)
        else { throw .unreadableHost }
        return nil
    }

    private static func withoutPort(_ host: Range<Int>, of line: Span<UInt8>) throws(Anomaly) -> Range<Int> {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":"), in: host) else { return host }
        guard isPort(colon..<host.upperBound, of: line) else { throw .unreadableHost }
        return host.lowerBound..<colon
    }

    /// Nothing, a colon alone, or a colon and a port number.
    private static func isPort(_ range: Range<Int>, of line: Span<UInt8>) -> Bool {
        guard !range.isEmpty else { return true }
        guard line[range.lowerBound] == UInt8(ascii: ":") else { return false }
        guard range.count > 1 else { return true }
        guard let port = line.decimal(range.lowerBound + 1..<range.upperBound, digits: 5) else { return false }
        return port <= 65_535
    }

    /// The name in `range`, without port; nil as in `read`.
    static func name(_ range: Range<Int>, of line: Span<UInt8>) throws(Anomaly) -> HostName? {
        let text = line.extracting(range)
        if let name = HostName(text) { return name }
        guard IPAddress(text) != nil || isSingleLabel(text) else { throw .unreadableHost }
        return nil
    }

    private static func isSingleLabel(_ text: Span<UInt8>) -> Bool {
        guard text.count > 0, text.count <= HostName.longestLabel else { return false }
        for index in 0..<text.count {
            switch text[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                continue
            default: return false
            }
        }
        return true
    }
}
