import Crypto

/// The public key that evidence is sealed to: X25519 (RFC 7748).
///
/// Its text is `usher-seal:v1:` and the unpadded base 64 (URL alphabet) of the 32 bytes and a checksum of four: evidence
/// sealed to a mistyped key could never be opened.
package struct SealingKey: Hashable, Sendable, CustomStringConvertible {
    package static let byteCount = 32
    private static let prefix = "usher-seal:v1:"
    private static let checksumByteCount = 4
    private static let checksumDomain = Array("usher-sealing-key-1\n".utf8)

    /// Always 32 bytes.
    package let bytes: [UInt8]

    /// Nil for another number of bytes than 32, and for a point that gives everybody the same shared secret (RFC 7748
    /// section 6.1, RFC 9180 section 7.1.4): evidence would be sealed to nobody in particular.
    package init?(bytes: [UInt8]) {
        guard bytes.count == SealingKey.byteCount, !SealingKey.isLowOrder(bytes) else { return nil }
        self.bytes = bytes
    }

    /// Multiplies by a fixed scalar: a point of low order gives zero for every scalar that X25519 uses.
    private static func isLowOrder(_ point: [UInt8]) -> Bool {
        guard let scalar = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: [UInt8](repeating: 1, count: 32)),
            let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: point),
            let secret = try? scalar.sharedSecretFromKeyAgreement(with: key)
        else { return true }
        return secret.withUnsafeBytes { $0.allSatisfy { $0 == 0 } }
    }

    /// Reads the text form; nil for a wrong prefix, length or checksum, and for blanks around it.
    package init?(_ text: String) {
        guard text.utf8.starts(with: SealingKey.prefix.utf8) else { return nil }
        let encoded = text.utf8.dropFirst(SealingKey.prefix.utf8.count)
        guard let decoded = Base64.decode(Array(encoded), .url) else { return nil }
        self.init(bytes: Array(decoded.prefix(SealingKey.byteCount)))
        guard decoded == bytes + checksum else { return nil }
    }

    package var text: String { SealingKey.prefix + Base64.encode(bytes + checksum, .url) }

    package var description: String { text }

    private var checksum: ArraySlice<UInt8> {
        ContentDigest(of: SealingKey.checksumDomain + bytes).bytes.prefix(SealingKey.checksumByteCount)
    }
}
