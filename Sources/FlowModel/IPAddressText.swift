/// Reading the two textual forms of an address.
extension IPAddress {
    /// Four decimal numbers from `position` to the end of `text`, none above 255, none with a leading zero.
    static func dottedDecimal(_ text: Span<UInt8>, from position: Int) -> UInt32? {
        guard text.count - position >= 7, text.count - position <= 15 else { return nil }
        var bits: UInt32 = 0
        var octet: UInt32 = 0
        var digits = 0
        var dots = 0
        for index in position..<text.count {
            let byte = text[index]
            if byte == UInt8(ascii: ".") {
                guard digits > 0, dots < 3 else { return nil }
                bits = bits << 8 | octet
                (octet, digits, dots) = (0, 0, dots + 1)
            } else {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                guard digits == 0 || octet > 0 else { return nil }
                octet = octet * 10 + UInt32(byte - UInt8(ascii: "0"))
                digits += 1
                guard octet <= 255 else { return nil }
            }
        }
        guard dots == 3, digits > 0 else { return nil }
        return bits << 8 | octet
    }

    /// The eight groups of an IPv6 address (RFC 4291 section 2.2), with at most one `::` and an optional dotted tail.
    static func hexGroups(_ text: Span<UInt8>) -> [UInt16]? {
        guard text.count >= 2, text.count <= 45 else { return nil }
        var groups: [UInt16] = []
        var gap: Int?
        var position = 0
        if text[0] == UInt8(ascii: ":") {
            guard text[1] == UInt8(ascii: ":") else { return nil }
            gap = 0
            position = 2
        }
        while position < text.count {
            guard groups.count < 8 else { return nil }
            if let bits = dottedDecimal(text, from: position) {
                groups += [UInt16(bits >> 16), UInt16(bits & 0xffff)]
                break
            }
            guard let group = hexGroup(text, &position) else { return nil }
            groups.append(group)
            guard position < text.count else { break }
            guard text[position] == UInt8(ascii: ":"), position + 1 < text.count else { return nil }
            position += 1
            if text[position] == UInt8(ascii: ":") {
                guard gap == nil else { return nil }
                gap = groups.count
                position += 1
            }
        }
        return expand(groups, gap: gap)
    }

    /// One to four hexadecimal digits; leaves `position` behind them.
    private static func hexGroup(_ text: Span<UInt8>, _ position: inout Int) -> UInt16? {
        var value: UInt16 = 0
        let start = position
        while position < text.count, position - start < 4, let digit = hexDigit(text[position]) {
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return position > start ? value : nil
    }

    private static func expand(_ groups: [UInt16], gap: Int?) -> [UInt16]? {
        guard let gap else { return groups.count == 8 ? groups : nil }
        guard groups.count < 8 else { return nil }
        let zeros = [UInt16](repeating: 0, count: 8 - groups.count)
        return Array(groups[..<gap]) + zeros + Array(groups[gap...])
    }
}
