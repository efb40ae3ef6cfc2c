import Crypto
import Custody
import Testing

/// An Ed25519 key for tests, made from one repeated byte so that every run signs the same.
struct SoftwareKey {
    private let key: Curve25519.Signing.PrivateKey

    init(_ seed: UInt8) throws {
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: seed, count: 32))
    }

    var point: [UInt8] { Array(key.publicKey.rawRepresentation) }

    var publicKey: PublicKey {
        get throws { try #require(PublicKey(ed25519: point)) }
    }

    func raw(_ message: [UInt8]) throws -> [UInt8] {
        Array(try key.signature(for: message))
    }

    func signature(_ message: [UInt8], namespace: String, hash: SSHSignature.Hash = .sha512) throws -> SSHSignature {
        let signed = SSHSignature.signedBytes(of: message, namespace: namespace, hash: hash)
        return SSHSignature(key: try publicKey, namespace: namespace, hash: hash, raw: try raw(signed))
    }

    /// A document signed by this key.
    func document(_ bytes: [UInt8], _ namespace: SignatureNamespace) throws -> SignedDocument {
        SignedDocument(bytes: bytes, signature: try signature(bytes, namespace: namespace.rawValue).armoured)
    }

    /// A line of `allowed_signers` for this key.
    func line(_ principals: String = "p@school.example,role:principal", options: String = "") throws -> String {
        [principals, options, try publicKey.text].filter { !$0.isEmpty }.joined(separator: " ")
    }

    func signers(_ principals: String = "p@school.example,role:principal", options: String = "") throws -> Signers {
        try Signers(parsing: Array(try line(principals, options: options).utf8))
    }
}
