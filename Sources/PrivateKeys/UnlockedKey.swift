import Crypto
import Custody

/// A person's private keys, in memory and able to act. Never written, encoded or shown: it has no text form, and its mirror
/// is empty so that an interpolation cannot leak it.
package struct UnlockedKey: Sendable, CustomReflectable {
    package let name: String
    package let role: SignerRole
    private let signing: Curve25519.Signing.PrivateKey
    let agreement: Curve25519.KeyAgreement.PrivateKey
    package let signingKey: PublicKey
    package let sealingKey: SealingKey

    /// `seed` and `scalar` are the 32 bytes of RFC 8032's private key and of RFC 7748's.
    init(name: String, role: SignerRole, seed: [UInt8], scalar: [UInt8]) throws {
        self.name = name
        self.role = role
        self.signing = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        self.agreement = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: scalar)
        guard let signingKey = PublicKey(ed25519: Array(signing.publicKey.rawRepresentation)),
            let sealingKey = SealingKey(bytes: Array(agreement.publicKey.rawRepresentation))
        else { throw KeyFault.unreadable }
        self.signingKey = signingKey
        self.sealingKey = sealingKey
    }

    package var customMirror: Mirror { Mirror(self, children: []) }

    /// The armoured signature over exactly `message`, as `ssh-keygen -Y sign` would make it with this key. The same message
    /// always gives the same signature (RFC 8032).
    package func sign(_ message: [UInt8], namespace: SignatureNamespace) throws(KeyFault) -> [UInt8] {
        let signed = SSHSignature.signedBytes(of: message, namespace: namespace.rawValue)
        guard let raw = try? signing.signature(for: signed) else { throw .cannotSign }
        return SSHSignature(key: signingKey, namespace: namespace.rawValue, raw: Array(raw)).armoured
    }
}
