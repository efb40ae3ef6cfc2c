/// Strings and their escapes (RFC 8259 section 7).
extension JSONParser {
    mutating func string() throws(JSONFault) -> String {
        let start = position
        position += 1
        var content: [UInt8] = []
        while true {
            let byte = try current()
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: content, as: UTF8.self) else { throw fault(.badUTF8, at: start) }
                return text
            case UInt8(ascii: "\\"): content.append(contentsOf: try escape())
            case 0x00...0x1f: throw fault(.controlCharacter, at: position - 1)
            default: content.append(byte)
            }
        }
    }

    /// The UTF-8 of the escape whose backslash has just been read.
    private mutating func escape() throws(JSONFault) -> [UInt8] {
        let start = position - 1
        let byte = try current()
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "u"): return Array(String(Character(try scalar(from: start))).utf8)
        default: throw fault(.badEscape, at: start)
        }
    }

    /// The scalar of a `\u` escape, or of the two that make a surrogate pair.
    private mutating func scalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
        let unit = try hexUnit(from: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xd800...0xdbff).contains(unit), try current() == UInt8(ascii: "\\") else {
            throw fault(.loneSurrogate, at: start)
        }
        position += 1
        guard try current() == UInt8(ascii: "u") else { throw fault(.loneSurrogate, at: start) }
        position += 1
        let low = try hexUnit(from: start)
        guard (0xdc00...0xdfff).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((unit - 0xd800) << 10 | (low - 0xdc00)))
        else { throw fault(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func hexUnit(from start: Int) throws(JSONFault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Hexadecimal.digit(try current()) else { throw fault(.badEscape, at: start) }
            unit = unit << 4 | UInt32(digit)
            position += 1
        }
        return unit
    }
}
