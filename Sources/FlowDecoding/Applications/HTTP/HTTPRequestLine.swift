/// The first line of a request (RFC 9112 section 3).
///
/// Read as servers do: the line may end in a bare line feed, blanks may stand in the target, or the target may be missing.
/// But the method must be in capitals and the line must end in the version: without both, any text could be a request.
package struct HTTPRequestLine: Equatable, Sendable {
    package enum Target: Equatable, Sendable {
        /// `/path`
        case origin
        /// `http://host/path`: where the authority lies.
        case absolute(Range<Int>)
        /// `host:port` of CONNECT.
        case authority(Range<Int>)
        /// `*`
        case asterisk
        /// Nothing, or what a tolerant server may still answer: `index.html`.
        case other
    }

    /// Bytes of a method. The longest that is registered has 17 (UPDATEREDIRECTREF, RFC 4437); some products have their own.
    package static let longestMethod = 32

    package let isConnect: Bool
    package let target: Target

    /// The line at `range`, its line end included or not; nil when it is no request line.
    package init?(_ range: Range<Int>, of bytes: Span<UInt8>) {
        let line = range.lowerBound..<bytes.trimmed(range).upperBound
        guard let method = HTTPRequestLine.method(line, of: bytes), method.upperBound < line.upperBound,
            bytes[method.upperBound] == UInt8(ascii: " "),
            let version = HTTPRequestLine.version(line, of: bytes), version > method.upperBound
        else { return nil }
        let target = bytes.trimmed(method.upperBound..<version)
        for index in target where bytes[index].isControl { return nil }
        isConnect = method.count == 7 && bytes.holds("CONNECT", at: method.lowerBound)
        self.target =
            isConnect
            ? .authority(HTTPRequestLine.firstWord(target, of: bytes)) : HTTPRequestLine.target(target, of: bytes)
    }

    /// Whether the bytes from `start` on, which hold no whole line yet, may become a request line. Those before `unseen`
    /// were found fit before.
    static func mayBegin(at start: Int, unseen: Int, of bytes: Span<UInt8>) -> Bool {
        guard let method = method(start..<bytes.count, of: bytes) else { return false }
        guard method.upperBound < bytes.count else { return true }
        guard bytes[method.upperBound] == UInt8(ascii: " ") else { return false }
        let rest = max(method.upperBound + 1, unseen)..<bytes.count
        for index in rest where bytes[index].isControl && bytes[index] != 0x0d { return false }
        return true
    }

    /// Capitals, hyphens and underscores: `GET`, `VERSION-CONTROL`, `RPC_IN_DATA`. Begins with a capital.
    private static func method(_ line: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
        var end = line.lowerBound
        while end < line.upperBound, isMethodByte(bytes[end], isFirst: end == line.lowerBound) { end += 1 }
        let length = end - line.lowerBound
        return length >= 1 && length <= longestMethod ? line.lowerBound..<end : nil
    }

    private static func isMethodByte(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"): !isFirst
        default: false
        }
    }

    /// Where `HTTP/1.x` at the end of the line begins. Some servers answer without the blank before or the digit behind.
    private static func version(_ line: Range<Int>, of bytes: Span<UInt8>) -> Int? {
        var end = line.upperBound
        if end > line.lowerBound, bytes[end - 1] >= UInt8(ascii: "0"), bytes[end - 1] <= UInt8(ascii: "9") { end -= 1 }
        let start = end - 7
        return start > line.lowerBound && bytes.holds("HTTP/1.", at: start) ? start : nil
    }

    private static func firstWord(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
        range.lowerBound..<(bytes.firstIndex(of: UInt8(ascii: " "), in: range) ?? range.upperBound)
    }

    private static func target(_ range: Range<Int>, of bytes: Span<UInt8>) -> Target {
        guard !range.isEmpty else { return .other }
        if bytes[range.lowerBound] == UInt8(ascii: "/") { return .origin }
        if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "*") { return .asterisk }
        guard let start = afterScheme(range, of: bytes) else { return .other }
        var end = start
        while end < range.upperBound, !isAuthorityEnd(bytes[end]) { end += 1 }
        return .absolute(start..<end)
    }

    private static func isAuthorityEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    /// The offset behind `scheme://`, a scheme of letters and at most 16 bytes.
    private static func afterScheme(_ range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
        var end = range.lowerBound
        while end < range.upperBound, end - range.lowerBound < 16, bytes[end].isLetter { end += 1 }
        guard end > range.lowerBound, bytes.holds("://", at: end, before: range.upperBound) else { return nil }
        return end + 3
    }
}

extension UInt8 {
    @inline(__always)
    fileprivate var isControl: Bool { self < 0x20 && self != 0x09 || self == 0x7f }

    @inline(__always)
    fileprivate var isLetter: Bool { asciiLowered >= UInt8(ascii: "a") && asciiLowered <= UInt8(ascii: "z") }
}
