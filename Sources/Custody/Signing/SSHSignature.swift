import Crypto

/// A detached SSH signature (OpenSSH PROTOCOL.sshsig), as `ssh-keygen -Y sign` writes and `ssh-keygen -Y verify` reads it.
///
/// A value of this type has been read, not verified: `SignedDocument.verified(by:namespace:at:)` decides.
package struct SSHSignature: Hashable, Sendable {
    /// How the message is digested before it is signed.
    package enum Hash: String, Hashable, Sendable, CaseIterable {
        case sha512
        case sha256

        func digest(of message: [UInt8]) -> [UInt8] {
            switch self {
            case .sha512: Array(SHA512.hash(data: message))
            case .sha256: Array(SHA256.hash(data: message))
            }
        }
    }

    /// What a token adds to the message (PROTOCOL.u2f).
    package struct TokenAssertion: Hashable, Sendable {
        /// Bit 0: somebody touched the token. Bit 2: it checked a PIN or a finger.
        package let flags: UInt8
        /// How often the token has signed.
        package let counter: UInt32

        package init(flags: UInt8, counter: UInt32) {
            self.flags = flags
            self.counter = counter
        }

        var showsPresence: Bool { flags & 0x01 != 0 }
    }

    /// `MAGIC_PREAMBLE`.
    static let magic = Array("SSHSIG".utf8)
    /// `SIG_VERSION`.
    static let version: UInt32 = 1
    /// RFC 8032 section 5.1.6.
    static let rawByteCount = 64

    package let key: PublicKey
    package let namespace: String
    package let hash: Hash
    /// The 64 bytes of the Ed25519 signature.
    package let raw: [UInt8]
    /// Present exactly when the key is on a token.
    package let assertion: TokenAssertion?

    package init(
        key: PublicKey, namespace: String, hash: Hash = .sha512, raw: [UInt8], assertion: TokenAssertion? = nil
    ) {
        self.key = key
        self.namespace = namespace
        self.hash = hash
        self.raw = raw
        self.assertion = assertion
    }

    /// The bytes that the private key signs for `message`.
    package static func signedBytes(of message: [UInt8], namespace: String, hash: Hash = .sha512) -> [UInt8] {
        magic + SSHWire.string(namespace.utf8) + SSHWire.string([]) + SSHWire.string(hash.rawValue.utf8)
            + SSHWire.string(hash.digest(of: message))
    }

    /// Whether the signature is the key's own over `message`. Says nothing about who holds the key.
    func fits(_ message: [UInt8]) -> Bool {
        guard let verifier = try? Curve25519.Signing.PublicKey(rawRepresentation: key.point) else { return false }
        let signed = SSHSignature.signedBytes(of: message, namespace: namespace, hash: hash)
        return verifier.isValidSignature(raw, for: assertion.map { assertedBytes($0, signed) } ?? signed)
    }

    /// PROTOCOL.u2f: a token signs digests and its own assertion, not the message itself.
    private func assertedBytes(_ assertion: TokenAssertion, _ signed: [UInt8]) -> [UInt8] {
        ContentDigest(of: key.application).bytes + [assertion.flags] + SSHWire.uint32(assertion.counter)
            + ContentDigest(of: signed).bytes
    }
}
