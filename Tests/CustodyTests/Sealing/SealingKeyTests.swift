import Custody
import Testing

@Suite("sealing keys")
struct SealingKeyTests {
    private let key = SealingKey(bytes: (0..<32).map { UInt8($0) })

    @Test("has one text form, and reads it back")
    func text() throws {
        let key = try #require(key)
        #expect(key.text.hasPrefix("usher-seal:v1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwd"))
        #expect(key.text.utf8.count == "usher-seal:v1:".utf8.count + 48)
        #expect(SealingKey(key.text) == key)
    }

    @Test("refuses every text in which one character was mistyped or left out")
    func mistyped() throws {
        let text = Array(try #require(key).text.utf8)
        for index in text.indices {
            for wrong in [UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "-")] where text[index] != wrong {
                var typed = text
                typed[index] = wrong
                #expect(SealingKey(String(decoding: typed, as: UTF8.self)) == nil, "character \(index)")
            }
            var short = text
            short.remove(at: index)
            #expect(SealingKey(String(decoding: short, as: UTF8.self)) == nil, "without character \(index)")
        }
    }

    @Test("refuses points that give everybody the same secret (RFC 7748 section 6.1)")
    func lowOrderPoints() throws {
        let orderEight = try #require(
            Hexadecimal.decode("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"))
        for point in [[UInt8](repeating: 0, count: 32), [1] + [UInt8](repeating: 0, count: 31), orderEight] {
            #expect(SealingKey(bytes: point) == nil)
        }
    }

    @Test("refuses other lengths, versions and blanks")
    func refuses() throws {
        let text = try #require(key).text
        #expect(SealingKey(bytes: [UInt8](repeating: 1, count: 31)) == nil)
        #expect(SealingKey(text.replacing(":v1:", with: ":v2:")) == nil)
        #expect(SealingKey(text + "\n") == nil)
        #expect(SealingKey(" " + text) == nil)
        #expect(SealingKey(text + "=") == nil)
        #expect(SealingKey("usher-seal:v1:") == nil)
        #expect(SealingKey("") == nil)
    }
}
