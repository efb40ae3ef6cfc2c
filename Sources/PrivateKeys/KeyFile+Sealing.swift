import Crypto
import CryptoExtras
import Custody

/// Putting the private halves under a passphrase, and taking them out.
extension KeyFile {
    /// The derived key protects one message, under a salt of its own, so the nonce may be zero.
    private static let nonceBytes = [UInt8](repeating: 0, count: 12)

    /// A new key under `passphrase`, with randomness from the operating system.
    package static func new(name: String, role: SignerRole, passphrase: [UInt8]) throws(KeyFault) -> KeyFile {
        var random = SystemRandomNumberGenerator()
        return try new(name: name, role: role, passphrase: passphrase, using: &random)
    }

    /// A new key whose every secret byte comes from `random`, which for a key of any worth is the operating system's.
    /// `cost` is lowered by tests alone. The passphrase is taken byte for byte.
    package static func new(
        name: String, role: SignerRole, passphrase: [UInt8], cost: ScryptCost = .standard,
        using random: inout some RandomNumberGenerator
    ) throws(KeyFault) -> KeyFile {
        guard SignerEntry.isPlainName(name) else { throw .badName }
        guard passphrase.count >= shortestPassphrase else { throw .passphraseTooShort }
        let seed = randomBytes(32, &random)
        let scalar = randomBytes(32, &random)
        let salt = randomBytes(saltByteCount, &random)
        guard let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
            let agreement = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: scalar),
            let signingKey = PublicKey(ed25519: Array(signing.publicKey.rawRepresentation)),
            let sealingKey = SealingKey(bytes: Array(agreement.publicKey.rawRepresentation))
        else { throw .unreadable }
        let draft = KeyFile(
            name: name, role: role, signingKey: signingKey, sealingKey: sealingKey, cost: cost, salt: salt, sealed: [])
        return try draft.sealing(seed + scalar, under: passphrase)
    }

    /// The key that can act. Takes as long as one guess: about half a second.
    package func unlock(passphrase: [UInt8]) throws(KeyFault) -> UnlockedKey {
        do {
            let tagByteCount = 16
            let box = try ChaChaPoly.SealedBox(
                nonce: ChaChaPoly.Nonce(data: KeyFile.nonceBytes), ciphertext: sealed.dropLast(tagByteCount),
                tag: sealed.suffix(tagByteCount))
            let halves = Array(
                try ChaChaPoly.open(box, using: derivedKey(passphrase), authenticating: associatedData))
            return try UnlockedKey(name: name, role: role, seed: Array(halves[..<32]), scalar: Array(halves[32...]))
        } catch {
            throw .wrongPassphrase
        }
    }

    private func sealing(_ halves: [UInt8], under passphrase: [UInt8]) throws(KeyFault) -> KeyFile {
        do {
            let box = try ChaChaPoly.seal(
                halves, using: derivedKey(passphrase), nonce: ChaChaPoly.Nonce(data: KeyFile.nonceBytes),
                authenticating: associatedData)
            return KeyFile(
                name: name, role: role, signingKey: signingKey, sealingKey: sealingKey, cost: cost, salt: salt,
                sealed: Array(box.ciphertext) + Array(box.tag))
        } catch {
            throw .unsupportedCost
        }
    }

    private func derivedKey(_ passphrase: [UInt8]) throws -> SymmetricKey {
        try KDF.Scrypt.deriveKey(
            from: passphrase, salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: ScryptCost.blockSize,
            parallelism: ScryptCost.parallelism)
    }

    private var associatedData: [UInt8] { CanonicalJSON.encode(.object(clear)) }

    private static func randomBytes(_ count: Int, _ random: inout some RandomNumberGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }
}
