/// SOCKS 5: the greeting, the user where one is wanted, the request. The proxy's answers come the other way, so the three
/// stand one behind the other.
extension SOCKSRequest {
    private static let userAndPassword: UInt8 = 2

    static func version5(_ bytes: Span<UInt8>) -> SOCKSOutcome {
        guard bytes.count >= 2 else { return .not(.more) }
        let count = Int(bytes[1])
        guard count >= 1, count <= mostMethods else { return .not(.foreign) }
        let greeting = 2 + count
        guard areMethods(2..<min(greeting, bytes.count), of: bytes) else { return .not(.foreign) }
        guard bytes.count > greeting else { return .not(.more) }
        if bytes[greeting] == 5 { return request(bytes, at: greeting) }
        guard bytes[greeting] == 1 else { return .not(.foreign) }
        guard offers(userAndPassword, in: 2..<greeting, of: bytes) else { return .not(.end) }
        return afterUser(bytes, at: greeting)
    }

    /// No method twice, and not the one that says that none is fit (RFC 1928 section 3).
    private static func areMethods(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        for index in range {
            guard bytes[index] != 0xff else { return false }
            for other in range.lowerBound..<index where bytes[other] == bytes[index] { return false }
        }
        return true
    }

    private static func offers(_ method: UInt8, in range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        for index in range where bytes[index] == method { return true }
        return false
    }

    /// RFC 1929 section 2: version, user, password. Passed over unread.
    private static func afterUser(_ bytes: Span<UInt8>, at start: Int) -> SOCKSOutcome {
        guard bytes.count >= start + 2 else { return .not(.more) }
        let password = start + 2 + Int(bytes[start + 1])
        guard bytes[start + 1] >= 1 else { return .not(.foreign) }
        guard bytes.count > password else { return .not(.more) }
        let end = password + 1 + Int(bytes[password])
        guard bytes.count > end else { return .not(.more) }
        return request(bytes, at: end)
    }

    /// RFC 1928 section 4: version, command, a zero, the kind of address, the address, the port.
    private static func request(_ bytes: Span<UInt8>, at start: Int) -> SOCKSOutcome {
        guard bytes[start] == 5 else { return .not(.foreign) }
        guard bytes.count >= start + 5 else { return .not(.more) }
        let command = bytes[start + 1]
        guard command >= 1, command <= 3, bytes[start + 2] == 0 else { return .not(.foreign) }
        let address: Range<Int>
        switch bytes[start + 3] {
        case 1: address = (start + 4)..<(start + 8)
        case 3: address = (start + 5)..<(start + 5 + Int(bytes[start + 4]))
        case 4: address = (start + 4)..<(start + 20)
        default: return .not(.foreign)
        }
        let end = address.upperBound + 2
        guard bytes.count >= end else { return .not(.more) }
        guard command == 3 || bytes.big16(at: address.upperBound) != 0 else { return .not(.foreign) }
        let next: StreamRead.Next = command == 3 ? .end : .restart
        guard bytes[start + 3] == 3 else { return .asked(nil, end: end, next: next) }
        guard isName(address, of: bytes) else { return .not(.foreign) }
        return .asked(address, end: end, next: next)
    }
}
