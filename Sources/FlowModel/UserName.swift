/// Brings a user name to the one form in which names are compared: escapes undone, UTF-8 checked, case folded. Logs and
/// bindings both pass through here, so that both sides of a comparison meet.
package enum UserName {
    /// Directory names are far shorter (Active Directory: 20 and 256 characters); more is a broken or hostile line.
    package static let longestField = 1024

    /// The decoded and lower-cased name as UTF-8.
    ///
    /// Nil, because nobody has such a name: an empty field, more than `longestField` bytes, an escape that the
    /// encoding does not write, bytes that are not UTF-8, control characters (NUL and line ends among them). A name is
    /// refused rather than mended, as a mended one could be somebody else's.
    package static func decode(_ field: Span<UInt8>, _ encoding: UserEncoding) -> [UInt8]? {
        guard field.count > 0, field.count <= longestField else { return nil }
        guard let bytes = unescape(field, encoding) else { return nil }
        return fold(bytes)
    }

    /// Lower case by Unicode's own mapping, which no locale changes; nil where the bytes are no name.
    private static func fold(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return foldASCII(bytes) }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return nil }
        return Array(text.lowercased().utf8)
    }

    /// The same for the names of most people, without the cost of Unicode.
    private static func foldASCII(_ bytes: [UInt8]) -> [UInt8]? {
        var folded = bytes
        for index in folded.indices {
            switch folded[index] {
            case 0..<0x20, 0x7f: return nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded[index] |= 0x20
            default: continue
            }
        }
        return folded
    }

    private static func unescape(_ field: Span<UInt8>, _ encoding: UserEncoding) -> [UInt8]? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(field.count)
        var position = 0
        while position < field.count {
            let byte = field[position]
            position += 1
            switch (byte, encoding) {
            case (UInt8(ascii: "%"), .percentAndDoubledBackslash), (UInt8(ascii: "%"), .percent):
                guard let value = hexPair(field, at: position) else { return nil }
                decoded.append(value)
                position += 2
            case (UInt8(ascii: "\\"), .percentAndDoubledBackslash):
                guard position < field.count, field[position] == byte else { return nil }
                decoded.append(byte)
                position += 1
            case (UInt8(ascii: "\\"), .backslashEscapes):
                guard position < field.count, isQuoted(field[position]) else { return nil }
                decoded.append(field[position])
                position += 1
            default:
                decoded.append(byte)
            }
        }
        return decoded
    }

    private static func hexPair(_ field: Span<UInt8>, at position: Int) -> UInt8? {
        guard position + 1 < field.count, let high = hexDigit(field[position]),
            let low = hexDigit(field[position + 1])
        else { return nil }
        return high << 4 | low
    }

    /// `\r`, `\n` and `\t` stand for control characters, which no name holds, so only these two escapes remain.
    private static func isQuoted(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}
