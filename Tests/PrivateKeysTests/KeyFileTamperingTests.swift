import Custody
import PrivateKeys
import Testing

@Suite("tampering with a key file")
struct KeyFileTamperingTests {
    private func opens(_ bytes: [UInt8]) -> Bool {
        guard let file = try? KeyFile(parsing: bytes, leastCost: ScryptCost(exponent: 1)) else { return false }
        return (try? file.unlock(passphrase: SampleKey.passphrase)) != nil
    }

    @Test("no byte can be changed: not the name, the role, a public key nor the cost")
    func changed() throws {
        let bytes = try SampleKey.file().bytes
        #expect(opens(bytes))
        for index in bytes.indices {
            var altered = bytes
            altered[index] ^= 0x01
            #expect(!opens(altered), "byte \(index)")
        }
    }

    @Test("no end can be cut off, and nothing added")
    func cut() throws {
        let bytes = try SampleKey.file().bytes
        #expect(!opens(bytes.dropLast()))
        #expect(!opens(bytes + [0x0a]))
        #expect(!opens([]))
    }

    @Test("a role or a name that was exchanged makes the passphrase fail")
    func exchanged() throws {
        let text = String(decoding: try SampleKey.file().bytes, as: UTF8.self)
        for (from, to) in [("\"investigator\"", "\"principal\""), ("i@school", "j@school")] {
            let changed = Array(text.replacing(from, with: to).utf8)
            let file = try KeyFile(parsing: changed, leastCost: SampleKey.cost)
            #expect(throws: KeyFault.wrongPassphrase) { try file.unlock(passphrase: SampleKey.passphrase) }
        }
    }
}
