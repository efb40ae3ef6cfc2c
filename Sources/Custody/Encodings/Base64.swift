/// RFC 4648 base 64, with one spelling for each value: bits that carry nothing must be zero, blanks are refused.
package enum Base64 {
    /// Which 64 characters, and whether `=` fills the last group.
    package enum Alphabet: Sendable {
        /// Section 4, padded: SSH files and JSON members.
        case standard
        /// Section 5, unpadded: what people copy by hand.
        case url
    }

    /// Marks a byte that is no character of the alphabet.
    private static let unused: UInt8 = 255
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

    package static func encode(_ bytes: [UInt8], _ alphabet: Alphabet = .standard) -> String {
        let characters = Base64.characters(alphabet)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for position in 0...group.count {
                text.append(characters[Int(bits >> UInt32(18 - 6 * position) & 63)])
            }
            if alphabet == .standard {
                text.append(contentsOf: repeatElement(UInt8(ascii: "="), count: 3 - group.count))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes, or nil when `text` is not what `encode` writes.
    package static func decode(_ text: some Collection<UInt8>, _ alphabet: Alphabet = .standard) -> [UInt8]? {
        var values = [UInt8](repeating: unused, count: 256)
        for (value, character) in characters(alphabet).enumerated() { values[Int(character)] = UInt8(value) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for character in text where character != UInt8(ascii: "=") {
            let value = values[Int(character)]
            guard value != unused else { return nil }
            bits = (bits << 6 | UInt32(value)) & 0xffffff
            count += 1
            if count % 4 != 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(2 * (3 - (count + 3) % 4)))) }
        }
        guard encode(bytes, alphabet).utf8.elementsEqual(text) else { return nil }
        return bytes
    }

    private static func characters(_ alphabet: Alphabet) -> [UInt8] {
        letters + (alphabet == .standard ? "+/" : "-_").utf8
    }
}
