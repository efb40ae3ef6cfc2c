import Custody

/// One person's key pair for signing and key pair for opening evidence, in one file; the private halves are under a
/// passphrase. The format is in `docs/formats/key-file.md`.
///
/// A value of this type holds no secret in the clear: `unlock(passphrase:)` gives the key that can act.
package struct KeyFile: Hashable, Sendable {
    /// Three short words. Each guess takes half a second, so length is what counts.
    package static let shortestPassphrase = 12
    /// A key file has about 800 bytes.
    package static let longestFile = 8192
    static let format = "usher-key-1"
    static let purpose = "private key for Usher: keep it off the school's server, and never send it to anybody"
    static let saltByteCount = 32
    /// 32 bytes of Ed25519 seed, 32 of X25519 scalar, 16 of tag.
    static let sealedByteCount = 80

    /// The person as in `allowed_signers`, usually an e-mail address.
    package let name: String
    /// What the key is meant for. What it may in fact do is for `allowed_signers` to say.
    package let role: SignerRole
    package let signingKey: PublicKey
    package let sealingKey: SealingKey
    package let cost: ScryptCost
    let salt: [UInt8]
    /// The private halves under the passphrase.
    let sealed: [UInt8]

    init(
        name: String, role: SignerRole, signingKey: PublicKey, sealingKey: SealingKey, cost: ScryptCost,
        salt: [UInt8], sealed: [UInt8]
    ) {
        self.name = name
        self.role = role
        self.signingKey = signingKey
        self.sealingKey = sealingKey
        self.cost = cost
        self.salt = salt
        self.sealed = sealed
    }

    /// Reads exactly what `bytes` writes. `leastCost` is lowered by tests alone.
    package init(parsing bytes: [UInt8], leastCost: ScryptCost = .standard) throws(KeyFault) {
        guard let value = try? JSONParser.parse(bytes, limit: KeyFile.longestFile),
            value["format"]?.string == KeyFile.format, let name = value["name"]?.string,
            let role = value["role"]?.string.flatMap(SignerRole.init(rawValue:)),
            let signingKey = value["signing_key"]?.string.flatMap({ try? PublicKey(parsing: $0) }),
            let sealingKey = value["sealing_key"]?.string.flatMap(SealingKey.init(_:)),
            let rounds = value["kdf"]?["n"]?.integer,
            let salt = value["kdf"]?["salt"]?.string.flatMap({ Base64.decode($0.utf8) }),
            let sealed = value["private"]?.string.flatMap({ Base64.decode($0.utf8) }),
            salt.count == KeyFile.saltByteCount, sealed.count == KeyFile.sealedByteCount,
            signingKey.algorithm == .ed25519, SignerEntry.isPlainName(name)
        else { throw .unreadable }
        let cost = ScryptCost(exponent: rounds.trailingZeroBitCount)
        guard cost >= leastCost, cost <= .greatest else { throw .unsupportedCost }
        self.init(
            name: name, role: role, signingKey: signingKey, sealingKey: sealingKey, cost: cost, salt: salt,
            sealed: sealed)
        guard self.bytes == bytes else { throw .unreadable }
    }

    /// The file: canonical JSON and a line feed. To be created with mode 0600.
    package var bytes: [UInt8] {
        let sealedMember = JSONMember("private", .string(Base64.encode(sealed)))
        return CanonicalJSON.encode(.object(clear + [sealedMember])) + [UInt8(ascii: "\n")]
    }

    /// Everything but the private halves, and their associated data: a name, a role or a public key that was exchanged
    /// makes the passphrase fail.
    var clear: [JSONMember] {
        [
            JSONMember("format", .string(KeyFile.format)), JSONMember("purpose", .string(KeyFile.purpose)),
            JSONMember("name", .string(name)), JSONMember("role", .string(role.rawValue)),
            JSONMember("signing_key", .string(signingKey.text)), JSONMember("sealing_key", .string(sealingKey.text)),
            JSONMember("cipher", "chacha20-poly1305"),
            JSONMember(
                "kdf",
                [
                    "name": "scrypt", "n": .integer(Int64(cost.rounds)), "r": .integer(Int64(ScryptCost.blockSize)),
                    "p": .integer(Int64(ScryptCost.parallelism)), "salt": .string(Base64.encode(salt)),
                ]),
        ]
    }
}

/// What the holder hands to others.
extension KeyFile {
    /// The line for the school's `allowed_signers`, without a line feed. Give it `valid-after` and `valid-before` there.
    package var allowedSignersLine: String {
        let namespaces = role.usualNamespaces.map(\.rawValue).joined(separator: ",")
        return "\(name),role:\(role.rawValue) namespaces=\"\(namespaces)\" \(signingKey.text)"
    }
}
