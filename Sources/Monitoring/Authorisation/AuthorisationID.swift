/// The name of one authorisation: `ua-` and 26 characters of base 32 (`a` to `z`, `2` to `7`; RFC 4648 in lower case) for
/// 128 random bits. It tells nothing about the person, is never given out twice, and has one spelling.
package struct AuthorisationID: Hashable, Sendable, CustomStringConvertible {
    /// How many random bytes an identifier is made of.
    package static let byteCount = 16

    private static let prefix = "ua-"
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    private static let characterCount = 26

    package let text: String

    /// Reads what `init(random:)` writes; nil for anything else, other spellings of the same bits included.
    package init?(_ text: String) {
        let characters = Array(text.utf8)
        guard characters.starts(with: Self.prefix.utf8),
            characters.count == Self.prefix.utf8.count + Self.characterCount
        else { return nil }
        let digits = characters.dropFirst(Self.prefix.utf8.count)
        guard digits.allSatisfy({ Self.alphabet.contains($0) }) else { return nil }
        // 26 characters hold 130 bits: the last carries two that must be zero.
        guard let last = characters.last.flatMap({ Self.alphabet.firstIndex(of: $0) }), last & 3 == 0 else {
            return nil
        }
        self.text = text
    }

    /// The identifier of 16 random bytes; nil for any other number of them.
    package init?(random bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        var characters: [UInt8] = []
        var held: UInt32 = 0
        var heldBits = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            heldBits += 8
            while heldBits >= 5 {
                heldBits -= 5
                characters.append(Self.alphabet[Int(held >> UInt32(heldBits) & 31)])
            }
        }
        characters.append(Self.alphabet[Int(held << UInt32(5 - heldBits) & 31)])
        self.text = Self.prefix + String(decoding: characters, as: UTF8.self)
    }

    package var description: String { text }
}
