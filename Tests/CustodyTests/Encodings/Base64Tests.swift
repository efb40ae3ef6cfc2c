import Custody
import Testing

@Suite("base 64")
struct Base64Tests {
    @Test(
        "the vectors of RFC 4648 section 10, both ways",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func vectors(_ plain: String, _ encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(encoded.utf8) == Array(plain.utf8))
        let unpadded = String(encoded.prefix { $0 != "=" })
        #expect(Base64.encode(Array(plain.utf8), .url) == unpadded)
        #expect(Base64.decode(unpadded.utf8, .url) == Array(plain.utf8))
    }

    @Test("every byte value survives in both alphabets")
    func allBytes() {
        let bytes = (0...255).map { UInt8($0) }
        for alphabet in [Base64.Alphabet.standard, .url] {
            #expect(Base64.decode(Base64.encode(bytes, alphabet).utf8, alphabet) == bytes)
        }
        #expect(Base64.encode([0xfb, 0xff]) == "+/8=")
        #expect(Base64.encode([0xfb, 0xff], .url) == "-_8")
    }

    @Test(
        "refuses every other spelling",
        arguments: [
            "Zg", "Zg=", "Zg===", "Zh==", "Zm9", "Zm9=", "Z", "=", "Zm9v\n", " Zm9v", "Zm-v", "Z=g=", "Zg==Zg==",
        ])
    func refuses(_ text: String) {
        #expect(Base64.decode(text.utf8) == nil)
    }

    @Test("the URL alphabet refuses padding and the standard characters", arguments: ["Zg==", "+/8", "Zh"])
    func refusesURL(_ text: String) {
        #expect(Base64.decode(text.utf8, .url) == nil)
    }
}
