/// The one way to write a value: RFC 8785 for documents whose numbers are whole. Names are sorted by UTF-16 code units,
/// there are no blanks, and only what must be escaped is.
package enum CanonicalJSON {
    /// The canonical bytes of `value`, without a line feed at the end.
    package static func encode(_ value: JSONValue) -> [UInt8] {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return bytes
    }

    private static func append(_ value: JSONValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
        case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
        case .string(let string): append(string, to: &bytes)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): append(members, to: &bytes)
        }
    }

    private static func append(_ members: [JSONMember], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        let sorted = members.sorted { precedes($0.name, $1.name) }
        for (index, member) in sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            append(member.value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// The order of UTF-16 code units (RFC 8785 section 3.2.3), told from the bytes that a string consists of: characters
    /// beyond 16 bits, which begin with F0 and above, come before those from U+E000 on, which begin with EE or EF.
    private static func precedes(_ one: String, _ other: String) -> Bool {
        let (one, other) = (one.utf8Span.span, other.utf8Span.span)
        for index in 0..<min(one.count, other.count) where one[index] != other[index] {
            let (left, right) = (one[index], other[index])
            let isSwapped = min(left, right) >= 0xee && (left >= 0xf0) != (right >= 0xf0)
            return (left < right) != isSwapped
        }
        return one.count < other.count
    }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func holdsEscaped(_ text: Span<UInt8>) -> Bool {
        for index in 0..<text.count where mustBeEscaped(text[index]) { return true }
        return false
    }

    /// RFC 8785 section 3.2.2.2.
    private static func append(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        guard holdsEscaped(string.utf8Span.span) else { return bytes.append(contentsOf: string.utf8) }
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
            case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
            case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
            case 0x0a: bytes.append(contentsOf: #"\n"#.utf8)
            case 0x0c: bytes.append(contentsOf: #"\f"#.utf8)
            case 0x0d: bytes.append(contentsOf: #"\r"#.utf8)
            case 0x00...0x1f: bytes.append(contentsOf: (#"\u00"# + Hexadecimal.encode([byte])).utf8)
            default: bytes.append(byte)
            }
        }
    }
}
