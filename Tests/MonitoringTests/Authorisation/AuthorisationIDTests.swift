import Monitoring
import Testing

@Suite struct AuthorisationIDTests {
    @Test func sixteenBytesBecomeTwentySixCharacters() throws {
        let zero = try #require(AuthorisationID(random: [UInt8](repeating: 0, count: 16)))
        #expect(zero.text == "ua-" + String(repeating: "a", count: 26))
        let ones = try #require(AuthorisationID(random: [UInt8](repeating: 0xff, count: 16)))
        #expect(ones.text == "ua-" + String(repeating: "7", count: 25) + "4")
    }

    /// RFC 4648 section 10 gives `MZXW6YTBOI` for `foobar`.
    @Test func theAlphabetIsThatOfRFC4648() throws {
        let id = try #require(AuthorisationID(random: Array("foobarfoobarfoob".utf8)))
        #expect(id.text.hasPrefix("ua-mzxw6ytbo"))
    }

    @Test func itReadsBack() throws {
        for seed in UInt8(0)...40 {
            let bytes = (0..<16).map { UInt8(truncatingIfNeeded: Int(seed) * 37 + $0 * 101) }
            let id = try #require(AuthorisationID(random: bytes))
            #expect(AuthorisationID(id.text) == id)
        }
    }

    @Test(arguments: [0, 15, 17, 32])
    func anotherNumberOfBytesIsRefused(_ count: Int) {
        #expect(AuthorisationID(random: [UInt8](repeating: 1, count: count)) == nil)
    }

    @Test(arguments: [
        "", "ua-", "ua-" + String(repeating: "a", count: 25), "ua-" + String(repeating: "a", count: 27),
        "UA-" + String(repeating: "a", count: 26), "ua-" + String(repeating: "A", count: 26),
        "ua-" + String(repeating: "a", count: 25) + "b", "ua-" + String(repeating: "a", count: 25) + "1",
        "ua-" + String(repeating: "a", count: 25) + "\n",
    ])
    func otherSpellingsAreRefused(_ text: String) {
        #expect(AuthorisationID(text) == nil)
    }
}
