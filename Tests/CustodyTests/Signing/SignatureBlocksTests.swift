import Custody
import Testing

@Suite("Several signatures in one file")
struct SignatureBlocksTests {
    private static let one = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
    private static let two = "-----BEGIN SSH SIGNATURE-----\nBBBB\n-----END SSH SIGNATURE-----\n"

    private func split(_ text: String) -> [String] {
        SSHSignature.blocks(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("Each block comes out as the file that it would be alone")
    func blocks() {
        #expect(split("").isEmpty)
        #expect(split(Self.one) == [Self.one])
        #expect(split(Self.one + Self.two) == [Self.one, Self.two])
    }

    @Test("What belongs to no signature is not dropped but spoils a block", arguments: ["note\n", "note"])
    func strayText(stray: String) {
        #expect(split(stray + Self.one) == [stray + (stray.hasSuffix("\n") ? Self.one : Self.one)])
        #expect(split(Self.one + stray).count == 2)
    }

    @Test("A block without an end is kept, to be refused")
    func unended() {
        #expect(split(Self.one + "-----BEGIN SSH SIGNATURE-----\nBBBB\n").count == 2)
    }
}
