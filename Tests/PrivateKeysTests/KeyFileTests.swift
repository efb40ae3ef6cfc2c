import Custody
import PrivateKeys
import Testing

@Suite("key files")
struct KeyFileTests {
    @Test("a key is written, read back and unlocked")
    func roundTrip() throws {
        let file = try SampleKey.file()
        let read = try KeyFile(parsing: file.bytes, leastCost: SampleKey.cost)
        #expect(read == file)
        let key = try read.unlock(passphrase: SampleKey.passphrase)
        #expect(key.signingKey == file.signingKey)
        #expect(key.sealingKey == file.sealingKey)
        #expect(key.name == "i@school.example" && key.role == .investigator)
    }

    @Test("is one line of canonical JSON that says what it is")
    func form() throws {
        let bytes = try SampleKey.file().bytes
        let value = try JSONParser.parse(bytes)
        #expect(CanonicalJSON.encode(value) + [0x0a] == bytes)
        #expect(value["format"] == "usher-key-1")
        #expect(value["kdf"]?["name"] == "scrypt" && value["kdf"]?["r"] == 8 && value["kdf"]?["p"] == 1)
        #expect(value["purpose"]?.string?.contains("private key") == true)
    }

    @Test("keys of the operating system's randomness differ, and cost what they must")
    func realKeys() throws {
        let first = try KeyFile.new(name: "a", role: .chair, passphrase: SampleKey.passphrase)
        let second = try KeyFile.new(name: "a", role: .chair, passphrase: SampleKey.passphrase)
        #expect(first.signingKey != second.signingKey && first.sealingKey != second.sealingKey)
        #expect(first.cost == .standard && ScryptCost.standard.rounds == 131_072)
        let key = try KeyFile(parsing: first.bytes).unlock(passphrase: SampleKey.passphrase)
        #expect(key.signingKey == first.signingKey)
    }

    @Test("refuses a wrong passphrase, down to one byte")
    func wrongPassphrase() throws {
        let file = try SampleKey.file()
        for wrong in [[], Array(SampleKey.passphrase.dropLast()), SampleKey.passphrase + [0x0a]] {
            #expect(throws: KeyFault.wrongPassphrase) { try file.unlock(passphrase: wrong) }
        }
    }

    @Test("refuses a short passphrase and a name that allowed_signers could not hold")
    func refusesNew() {
        #expect(throws: KeyFault.passphraseTooShort) {
            try KeyFile.new(name: "a", role: .chair, passphrase: [UInt8](repeating: 1, count: 11))
        }
        for name in ["", "a b", "*", "a,role:principal", "a\n"] {
            #expect(throws: KeyFault.badName) {
                try KeyFile.new(name: name, role: .chair, passphrase: SampleKey.passphrase)
            }
        }
    }

    @Test("refuses a derivation that is too cheap, or dear enough to stop the machine", arguments: [4, 16, 19, 40, 62])
    func cost(_ exponent: Int) throws {
        let text = String(decoding: try SampleKey.file().bytes, as: UTF8.self)
        let changed = Array(text.replacing("\"n\":16", with: "\"n\":\(1 << exponent)").utf8)
        #expect(throws: KeyFault.unsupportedCost) { try KeyFile(parsing: changed) }
    }

    @Test("gives the line for allowed_signers")
    func allowedSignersLine() throws {
        let file = try SampleKey.file(role: .investigator)
        let signers = try Signers(parsing: Array(file.allowedSignersLine.utf8))
        let entry = try #require(signers.entry(for: file.signingKey))
        #expect(entry.principal == "i@school.example" && entry.roles == [.investigator])
        #expect(entry.permits(.report) && entry.permits(.checkpoint) && !entry.permits(.authorisation))
    }
}
