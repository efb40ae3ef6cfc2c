import Crypto
import Custody

/// Somebody who signs in tests: a key that is the same in every run, and a line of `allowed_signers`.
package struct TestSigner: Sendable {
    /// The name in `allowed_signers`.
    package let principal: String
    package let roles: [SignerRole]
    private let seed: UInt8

    /// Two signers of different seeds have different keys. Real keys are random; these must be known to the test.
    package init(_ principal: String, roles: [SignerRole], seed: UInt8) {
        self.principal = principal
        self.roles = roles
        self.seed = seed
    }

    private var privateKey: Curve25519.Signing.PrivateKey {
        get throws { try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: seed, count: 32)) }
    }

    package var publicKey: PublicKey {
        get throws {
            guard let key = PublicKey(ed25519: Array(try privateKey.publicKey.rawRepresentation)) else {
                throw SignatureFault.unreadable
            }
            return key
        }
    }

    package var fingerprint: String {
        get throws { try publicKey.fingerprint }
    }

    /// `options` go between the principals and the key, such as `valid-before="20260101Z"`.
    package func allowedSignersLine(options: String = "namespaces=\"usher-authorisation\"") throws -> String {
        let names = ([principal] + roles.map { "role:\($0.rawValue)" }).joined(separator: ",")
        return "\(names) \(options) \(try publicKey.text)\n"
    }

    /// The armoured SSH signature of `bytes`.
    package func sign(_ bytes: [UInt8], namespace: String = "usher-authorisation") throws -> [UInt8] {
        let signed = SSHSignature.signedBytes(of: bytes, namespace: namespace)
        let raw = Array(try privateKey.signature(for: signed))
        return SSHSignature(key: try publicKey, namespace: namespace, raw: raw).armoured
    }
}
