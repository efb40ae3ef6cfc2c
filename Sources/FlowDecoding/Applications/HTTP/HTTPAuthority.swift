import FlowModel

/// The host of `[userinfo@]host[:port]` (RFC 3986 section 3.2), as it is compared: lower case, without port, brackets and
/// trailing dot.
package enum HTTPAuthority {
    /// A host with its trailing dot. RFC 1035 section 2.3.4 has 253 bytes; a longer one is nobody's name.
    package static let longestHost = 255

    /// - Parameter mayHaveUser: in a URI; the Host header and the target of CONNECT have none (RFC 9110 sections 7.2, 9.3.6).
    /// - Returns: nil when no host can be made out without guessing.
    static func host(_ range: Range<Int>, of bytes: Span<UInt8>, mayHaveUser: Bool = false) -> [UInt8]? {
        var range = range
        if mayHaveUser, let at = bytes.lastIndex(of: UInt8(ascii: "@"), in: range) {
            // Browsers disagree about `http://a\@b/`.
            guard bytes.firstIndex(of: UInt8(ascii: "\\"), in: range) == nil else { return nil }
            range = (at + 1)..<range.upperBound
        }
        guard !range.isEmpty else { return nil }
        if bytes[range.lowerBound] == UInt8(ascii: "[") { return literal(range, of: bytes) }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), in: range) else { return name(range, of: bytes) }
        if isPort((colon + 1)..<range.upperBound, of: bytes) { return name(range.lowerBound..<colon, of: bytes) }
        // Some clients leave the brackets of an IPv6 address out.
        return IPAddress(bytes.extracting(range)) != nil ? lowered(range, of: bytes) : nil
    }

    private static func literal(_ range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8]? {
        guard let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: range) else { return nil }
        let inner = (range.lowerBound + 1)..<close
        guard IPAddress(bytes.extracting(inner)) != nil else { return nil }
        guard close + 1 < range.upperBound else { return lowered(inner, of: bytes) }
        guard bytes[close + 1] == UInt8(ascii: ":"), isPort((close + 2)..<range.upperBound, of: bytes) else {
            return nil
        }
        return lowered(inner, of: bytes)
    }

    /// Nothing, or a number that a port can have.
    private static func isPort(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        guard !range.isEmpty else { return true }
        guard let port = bytes.decimal(range, digits: 5) else { return false }
        return port <= 65_535
    }

    private static func name(_ range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8]? {
        var range = range
        guard range.count <= longestHost else { return nil }
        if !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: ".") {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        guard !range.isEmpty else { return nil }
        for index in range where !isNameByte(bytes[index]) { return nil }
        return lowered(range, of: bytes)
    }

    /// RFC 3986 section 3.2.2, reg-name.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"),
            UInt8(ascii: "'")...UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="):
            true
        default: false
        }
    }

    private static func lowered(_ range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8] {
        var host: [UInt8] = []
        host.reserveCapacity(range.count)
        for index in range { host.append(bytes[index].asciiLowered) }
        return host
    }
}
