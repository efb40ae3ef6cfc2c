import Crypto
import Custody
import Testing

/// RFC 9180 appendix A.2: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305. The sender's ephemeral key is fixed in
/// the vectors and cannot be fixed in the library, so the vectors are opened, not sealed.
@Suite("RFC 9180 vectors")
struct HPKEVectorsTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let privateKey: String
        let encapsulation: String
        /// Absent in base mode.
        let psk: String?
        let pskID: String
        /// Of sequence numbers 0, 1, 2.
        let ciphertexts: [String]
    }

    static let info = "4f6465206f6e2061204772656369616e2055726e"
    static let plaintext = "4265617574792069732074727574682c20747275746820626561757479"

    static let vectors = [
        Vector(
            testDescription: "A.2.1 base",
            privateKey: "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb",
            encapsulation: "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a", psk: nil, pskID: "",
            ciphertexts: [
                "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28",
                "6b53c051e4199c518de79594e1c4ab18b96f081549d45ce015be002090bb119e85285337cc95ba5f59992dc98c",
                "71146bd6795ccc9c49ce25dda112a48f202ad220559502cef1f34271e0cb4b02b4f10ecac6f48c32f878fae86b",
            ]),
        Vector(
            testDescription: "A.2.2 PSK",
            privateKey: "77d114e0212be51cb1d76fa99dd41cfd4d0166b08caa09074430a6c59ef17879",
            encapsulation: "2261299c3f40a9afc133b969a97f05e95be2c514e54f3de26cbe5644ac735b04",
            psk: "0247fd33b913760fa1fa51e1892d9f307fbe65eb171e8132c2af18555a738b82",
            pskID: "456e6e796e20447572696e206172616e204d6f726961",
            ciphertexts: [
                "4a177f9c0d6f15cfdf533fb65bf84aecdc6ab16b8b85b4cf65a370e07fc1d78d28fb073214525276f4a89608ff",
                "5c3cabae2f0b3e124d8d864c116fd8f20f3f56fda988c3573b40b09997fd6c769e77c8eda6cda4f947f5b704a8",
                "14958900b44bdae9cbe5a528bf933c5c990dbb8e282e6e495adf8205d19da9eb270e3a6f1e0613ab7e757962a4",
            ]),
    ]

    private func bytes(_ hex: String) throws -> [UInt8] { try #require(Hexadecimal.decode(hex)) }

    private func recipient(_ vector: Vector, psk: [UInt8]? = nil) throws -> HPKE.Recipient {
        let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes(vector.privateKey))
        let (info, enc) = (try bytes(Self.info), try bytes(vector.encapsulation))
        guard let expected = vector.psk else {
            return try HPKE.Recipient(
                privateKey: key, ciphersuite: SegmentCipher.suite, info: collected(info),
                encapsulatedKey: collected(enc))
        }
        return try HPKE.Recipient(
            privateKey: key, ciphersuite: SegmentCipher.suite, info: collected(info), encapsulatedKey: collected(enc),
            presharedKey: SymmetricKey(data: psk ?? bytes(expected)),
            presharedKeyIdentifier: collected(bytes(vector.pskID)))
    }

    @Test("open to the plaintext of the RFC", arguments: vectors)
    func opens(_ vector: Vector) throws {
        var recipient = try recipient(vector)
        for (index, ciphertext) in vector.ciphertexts.enumerated() {
            let opened = try recipient.open(bytes(ciphertext), authenticating: Array("Count-\(index)".utf8))
            #expect(try Array(opened) == bytes(Self.plaintext))
        }
    }

    @Test("fail to open with other associated data", arguments: vectors)
    func refusesOtherData(_ vector: Vector) throws {
        var recipient = try recipient(vector)
        let ciphertext = try bytes(vector.ciphertexts[0])
        #expect(throws: (any Error).self) { try recipient.open(ciphertext, authenticating: Array("Count-1".utf8)) }
    }

    @Test("A.2.2 fails to open with another pre-shared key")
    func refusesOtherSecret() throws {
        var recipient = try recipient(Self.vectors[1], psk: [UInt8](repeating: 0, count: 32))
        let ciphertext = try bytes(Self.vectors[1].ciphertexts[0])
        #expect(throws: (any Error).self) { try recipient.open(ciphertext, authenticating: Array("Count-0".utf8)) }
    }
}
