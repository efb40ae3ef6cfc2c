/// Text without blanks, colons or anything else that ends a field (RFC 3986 section 2.1): letters, digits, `-`, `.`, `_` and
/// `~` stand for themselves, every other byte of the UTF-8 form is `%` and two hexadecimal digits.
enum PercentText {
    static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            isPlain(byte)
                ? String(decoding: [byte], as: UTF8.self) : "%" + Hexadecimal.encode([byte]).uppercased()
        }.joined()
    }

    /// The index of the first byte that cannot be read, or the text. Digits in either case.
    static func decode(_ encoded: [UInt8]) -> Result<String, Misfit> {
        var bytes: [UInt8] = []
        var index = 0
        while index < encoded.count {
            let byte = encoded[index]
            if isPlain(byte) {
                bytes.append(byte)
                index += 1
                continue
            }
            guard byte == UInt8(ascii: "%"), index + 2 < encoded.count,
                let high = Hexadecimal.digit(encoded[index + 1]), let low = Hexadecimal.digit(encoded[index + 2])
            else { return .failure(Misfit(index: index)) }
            bytes.append(high << 4 | low)
            index += 3
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { return .failure(Misfit(index: 0)) }
        return .success(text)
    }

    struct Misfit: Error {
        let index: Int
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
