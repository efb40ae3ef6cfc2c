import Crypto

/// A public key that signatures are checked with, as OpenSSH writes it.
package struct PublicKey: Hashable, Sendable {
    /// The kinds of key that we accept. RSA, ECDSA and DSA keys are refused: one curve is enough, and fewer ways to verify
    /// are fewer ways to be fooled.
    package enum Algorithm: String, Sendable, CaseIterable {
        /// RFC 8709.
        case ed25519 = "ssh-ed25519"
        /// The same curve on a FIDO token (OpenSSH PROTOCOL.u2f).
        case securityKeyEd25519 = "sk-ssh-ed25519@openssh.com"
    }

    /// RFC 8032 section 5.1.5.
    static let pointByteCount = 32
    /// Longer than any `ssh:` application string in use.
    static let longestApplication = 255

    package let algorithm: Algorithm
    /// The 32 bytes of the Ed25519 public key.
    package let point: [UInt8]
    /// What the token was asked to make the key for (`ssh:`); empty for a key that is not on a token.
    package let application: [UInt8]

    /// The `ssh-ed25519` key with these 32 bytes; nil for another number of bytes.
    package init?(ed25519 point: [UInt8]) {
        guard point.count == PublicKey.pointByteCount else { return nil }
        self.init(algorithm: .ed25519, point: point, application: [])
    }

    private init(algorithm: Algorithm, point: [UInt8], application: [UInt8]) {
        self.algorithm = algorithm
        self.point = point
        self.application = application
    }

    /// Reads the binary form (RFC 4253 section 6.6): no length but the right one, nothing after the end.
    package init(blob: [UInt8]) throws(PublicKeyFault) {
        var reader = SSHWireReader(blob)
        guard let name = reader.string() else { throw .malformed }
        guard let algorithm = Algorithm(rawValue: String(decoding: name, as: UTF8.self)) else {
            throw .unsupportedAlgorithm
        }
        guard let point = reader.string(), point.count == PublicKey.pointByteCount else { throw .malformed }
        var application: [UInt8] = []
        if algorithm == .securityKeyEd25519 {
            guard let text = reader.string(), (1...PublicKey.longestApplication).contains(text.count) else {
                throw .malformed
            }
            application = text
        }
        guard reader.isAtEnd else { throw .malformed }
        self.init(algorithm: algorithm, point: point, application: application)
    }

    /// Reads the text form, `ssh-ed25519 AAAA...`, with an optional comment and line feed.
    package init(parsing text: String) throws(PublicKeyFault) {
        let fields = text.split(maxSplits: 2, whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" })
        guard fields.count >= 2 else { throw .malformed }
        try self.init(name: fields[0], base64: fields[1])
    }

    /// Reads the two fields of the text form.
    init(name: Substring, base64: Substring) throws(PublicKeyFault) {
        guard Algorithm(rawValue: String(name)) != nil else { throw .unsupportedAlgorithm }
        guard let blob = Base64.decode(base64.utf8) else { throw .malformed }
        try self.init(blob: blob)
        guard name == algorithm.rawValue else { throw .malformed }
    }

    /// `ssh-ed25519` or `sk-ssh-ed25519@openssh.com`.
    package var sshKeyType: String { algorithm.rawValue }

    /// The binary form.
    package var blob: [UInt8] {
        let head = SSHWire.string(sshKeyType.utf8) + SSHWire.string(point)
        return algorithm == .ed25519 ? head : head + SSHWire.string(application)
    }

    /// The text form without a comment, as in `allowed_signers`.
    package var text: String { "\(sshKeyType) \(Base64.encode(blob))" }

    /// What `ssh-keygen -l` prints: `SHA256:` and the unpadded base 64 of the digest of `blob`.
    package var fingerprint: String {
        let digest = Base64.encode(ContentDigest(of: blob).bytes)
        return "SHA256:" + digest.prefix { $0 != "=" }
    }
}

/// Why bytes or text are not a public key that we accept.
package enum PublicKeyFault: String, Error, Sendable, CustomStringConvertible {
    case malformed = "the public key is damaged"
    case unsupportedAlgorithm = "only ssh-ed25519 and sk-ssh-ed25519@openssh.com keys are accepted"

    package var description: String { rawValue }
}
