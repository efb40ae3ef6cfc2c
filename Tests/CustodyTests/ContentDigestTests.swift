import Custody
import Testing

@Suite("content digests")
struct ContentDigestTests {
    @Test("SHA-256 of \"abc\" (FIPS 180-4 example)")
    func vector() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(ContentDigest(of: Array("abc".utf8)).hex == expected)
        #expect(ContentDigest(hex: expected) == ContentDigest(of: Array("abc".utf8)))
    }

    @Test("refuses other lengths, upper case and other characters", arguments: [62, 63, 65, 66, 0])
    func refuses(_ length: Int) {
        #expect(ContentDigest(hex: String(repeating: "a", count: length)) == nil)
        #expect(ContentDigest(hex: String(repeating: "A", count: 64)) == nil)
        #expect(ContentDigest(hex: String(repeating: "g", count: 64)) == nil)
    }
}
