import Custody
import Testing

@Suite("What is remembered of a window, encrypted")
struct MemoryCipherTests {
    private static let nonce = [UInt8](repeating: 7, count: MemoryCipher.nonceByteCount)

    private func cipher(_ byte: UInt8 = 1, authorisation: String = "ua-one") throws -> MemoryCipher {
        let secret = try #require(WindowSecret([UInt8](repeating: byte, count: WindowSecret.byteCount)))
        return MemoryCipher(secret, authorisation: authorisation)
    }

    @Test("opens with the secret of its own window, and with nothing else")
    func opens() throws {
        let plain = Array("what waits".utf8)
        let sealed = try #require(try cipher().seal(plain, nonce: Self.nonce))
        #expect(try cipher().open(sealed) == plain)
        #expect(try cipher(2).open(sealed) == nil)
        #expect(try cipher(authorisation: "ua-two").open(sealed) == nil)
    }

    @Test("any changed byte, and any shorter text, is refused")
    func changed() throws {
        let sealed = try #require(try cipher().seal(Array("what waits".utf8), nonce: Self.nonce))
        for index in sealed.indices {
            var other = sealed
            other[index] ^= 1
            #expect(try cipher().open(other) == nil)
            #expect(try cipher().open(Array(sealed[..<index])) == nil)
        }
    }

    @Test("a nonce of another length is none")
    func nonce() throws {
        #expect(try cipher().seal([1], nonce: [1, 2, 3]) == nil)
    }
}
