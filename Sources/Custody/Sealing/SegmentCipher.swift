import Crypto

/// The cryptographic choices of the evidence format, in one place for sealing and opening. See `docs/formats/evidence.md`.
package enum SegmentCipher {
    package static let keyByteCount = 32
    /// DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305.
    package static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let bodyDomain = Array("usher-evidence-body-1\n".utf8)
    /// Each segment has its own key, so its one message may have this nonce.
    private static let nonceBytes = [UInt8](repeating: 0, count: 12)

    /// The body under the content key: ciphertext and tag.
    static func sealBody(
        _ body: [UInt8], contentKey: [UInt8], header: SegmentHeader, associatedData: [UInt8]
    ) throws -> [UInt8] {
        let nonce = try ChaChaPoly.Nonce(data: nonceBytes)
        let key = bodyKey(contentKey, header)
        let box = try ChaChaPoly.seal(body, using: key, nonce: nonce, authenticating: associatedData)
        return Array(box.ciphertext) + Array(box.tag)
    }

    /// The body of `segment`; throws when anything of the segment was changed.
    package static func openBody(of segment: SealedSegment, contentKey: [UInt8]) throws -> [UInt8] {
        let nonce = try ChaChaPoly.Nonce(data: nonceBytes)
        let length = segment.body.count - SealedSegment.tagByteCount
        let box = try ChaChaPoly.SealedBox(
            nonce: nonce, ciphertext: segment.body.prefix(length), tag: segment.body.suffix(SealedSegment.tagByteCount))
        let key = bodyKey(contentKey, segment.header)
        return Array(try ChaChaPoly.open(box, using: key, authenticating: segment.associatedData))
    }

    /// The header is part of the key: a content key that were used twice by mistake would still not repeat a key stream
    /// over two segments.
    private static func bodyKey(_ contentKey: [UInt8], _ header: SegmentHeader) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: contentKey), info: bodyDomain + header.bytes,
            outputByteCount: keyByteCount)
    }
}
