import Custody
import PrivateKeys

/// Key files for tests, with a derivation that takes a millisecond instead of half a second.
enum SampleKey {
    static let passphrase = Array("correct horse battery".utf8)
    static let cost = ScryptCost(exponent: 4)

    static func file(_ seed: UInt64 = 1, role: SignerRole = .investigator) throws -> KeyFile {
        var random = SeededRandom(seed)
        return try KeyFile.new(
            name: "i@school.example", role: role, passphrase: passphrase, cost: cost, using: &random)
    }

    static func unlocked(_ seed: UInt64 = 1) throws -> UnlockedKey {
        try file(seed).unlock(passphrase: passphrase)
    }

    static func signers(_ seed: UInt64 = 1) throws -> Signers {
        let line = "i@school.example,role:investigator \(try file(seed).signingKey.text)"
        return try Signers(parsing: Array(line.utf8))
    }
}
