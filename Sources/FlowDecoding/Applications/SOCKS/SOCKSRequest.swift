/// What a client asks of a SOCKS proxy before it speaks to whom it asked for: SOCKS 4 and 4a, and SOCKS 5 (RFC 1928) with or
/// without a user name (RFC 1929). Addresses are passed over; only a name is reported.
///
/// The first byte is hardly rare, so everything must fit to the last bit: commands, reserved bytes, the name.
package enum SOCKSRequest {
    /// Methods in a greeting. Ten are registered; a client offers the few that it can do.
    package static let mostMethods = 16
    /// Bytes of a user in SOCKS 4, where a NUL ends it. RFC 1929 allows 255 in SOCKS 5.
    package static let longestUser = 255
    /// Bytes of a name: one byte tells its length in SOCKS 5.
    package static let longestName = 255

    /// - Returns: `restart` behind the whole request; `end` when datagrams are asked for, or a method that cannot be
    ///   followed; `more` or `foreign`.
    package static func read(_ bytes: Span<UInt8>, report: (SeenName) -> Void) -> StreamRead {
        guard bytes.count > 0 else { return StreamRead(consumed: 0, next: .more) }
        let outcome: SOCKSOutcome
        switch bytes[0] {
        case 4: outcome = version4(bytes)
        case 5: outcome = version5(bytes)
        default: outcome = .not(.foreign)
        }
        switch outcome {
        case .not(let next): return StreamRead(consumed: 0, next: next)
        case .asked(let name, let end, let next):
            if let name { report(SeenName(kind: .socksHost, bytes: lowered(name, of: bytes))) }
            return StreamRead(consumed: end, next: next)
        }
    }

    enum SOCKSOutcome {
        case not(StreamRead.Next)
        case asked(Range<Int>?, end: Int, next: StreamRead.Next)
    }

    /// Version, command, port, address, user and NUL; and a name and NUL when the address is 0.0.0.x (SOCKS 4a).
    private static func version4(_ bytes: Span<UInt8>) -> SOCKSOutcome {
        guard bytes.count < 2 || bytes[1] == 1 || bytes[1] == 2 else { return .not(.foreign) }
        guard bytes.count >= 8 else { return .not(.more) }
        guard bytes.big16(at: 2) != 0 else { return .not(.foreign) }
        let address = bytes.big32(at: 4)
        switch text(bytes, from: 8, limit: longestUser) {
        case .no: return .not(.foreign)
        case .undecided: return .not(.more)
        case .range(let user):
            guard address != 0 else { return .not(.foreign) }
            guard address < 256 else { return .asked(nil, end: user.upperBound + 1, next: .restart) }
            switch text(bytes, from: user.upperBound + 1, limit: longestName) {
            case .no: return .not(.foreign)
            case .undecided: return .not(.more)
            case .range(let name):
                guard isName(name, of: bytes) else { return .not(.foreign) }
                return .asked(name, end: name.upperBound + 1, next: .restart)
            }
        }
    }

    private enum Text {
        case no
        case undecided
        case range(Range<Int>)
    }

    /// Printable bytes up to a NUL.
    private static func text(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Text {
        var index = start
        while index < bytes.count, index - start <= limit {
            if bytes[index] == 0 { return .range(start..<index) }
            guard bytes[index] >= 0x20, bytes[index] != 0x7f else { return .no }
            index += 1
        }
        return index - start > limit ? .no : .undecided
    }

    /// Letters, digits, hyphens, underscores and dots.
    static func isName(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        guard !range.isEmpty else { return false }
        for index in range {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                continue
            default: return false
            }
        }
        return true
    }

    private static func lowered(_ range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8] {
        var name: [UInt8] = []
        name.reserveCapacity(range.count)
        for index in range { name.append(bytes[index].asciiLowered) }
        if name.count > 1, name.last == UInt8(ascii: ".") { name.removeLast() }
        return name
    }
}
