import Crypto

/// Encrypts what the running service remembers of a window between two lines, with a key that is drawn from the window's
/// secret: when that is destroyed, no copy of the memory can be read either.
package struct MemoryCipher: Sendable {
    /// Of ChaCha20-Poly1305 (RFC 8439 section 2.8).
    package static let nonceByteCount = 12

    private let key: SymmetricKey
    private let label: [UInt8]

    package init(_ secret: WindowSecret, authorisation: String) {
        label = Array("usher-memory:\(authorisation)".utf8)
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret.bytes), info: label, outputByteCount: 32)
    }

    /// - Parameter nonce: fresh random bytes; nil comes of any other number than `nonceByteCount`.
    package func seal(_ bytes: [UInt8], nonce: [UInt8]) -> [UInt8]? {
        guard let nonce = try? ChaChaPoly.Nonce(data: nonce),
            let box = try? ChaChaPoly.seal(bytes, using: key, nonce: nonce, authenticating: label)
        else { return nil }
        return Array(box.combined)
    }

    /// Nil for anything that was not sealed with this secret for this authorisation, or was changed.
    package func open(_ sealed: [UInt8]) -> [UInt8]? {
        guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
            let bytes = try? ChaChaPoly.open(box, using: key, authenticating: label)
        else { return nil }
        return Array(bytes)
    }
}
