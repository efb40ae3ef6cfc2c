import Custody
import Testing

@Suite("signatures that ssh-keygen made", .enabled(if: OpenSSH.isPresent, OpenSSH.absence))
struct TheirSignaturesTests {
    private let message = Array("{\"id\":\"A-1\"}\n".utf8)

    private func fault(
        _ bytes: [UInt8], _ signature: [UInt8], _ signers: String, _ namespace: SignatureNamespace = .authorisation
    ) throws -> SignatureFault? {
        let signers = try Signers(parsing: Array(signers.utf8))
        do throws(SignatureFault) {
            _ = try SignedDocument(bytes: bytes, signature: signature).verified(
                by: signers, namespace: namespace, at: 1_789_473_600_000)
            return nil
        } catch {
            return error
        }
    }

    @Test("verify here, with both hashes, and are written again byte for byte", arguments: ["sha512", "sha256"])
    func verify(_ hash: String) throws {
        try OpenSSH.run { ssh in
            let line = "h@school.example,role:principal \(try ssh.makeKey("key"))"
            let signature = try ssh.sign(message, key: "key", namespace: "usher-authorisation", hash: hash)
            #expect(try fault(message, signature, line) == nil)
            #expect(try SSHSignature(armoured: signature).armoured == signature)
            #expect(try SSHSignature(armoured: signature).hash.rawValue == hash)
        }
    }

    @Test("an empty document and one of a megabyte verify", arguments: [0, 1 << 20])
    func sizes(_ size: Int) throws {
        try OpenSSH.run { ssh in
            let line = "h@school.example,role:principal \(try ssh.makeKey("key"))"
            let bytes = [UInt8](repeating: 0x41, count: size)
            let signature = try ssh.sign(bytes, key: "key", namespace: "usher-authorisation")
            #expect(try fault(bytes, signature, line) == nil)
        }
    }

    @Test("are refused for other bytes, another purpose, another key and outside the key's time")
    func refused() throws {
        try OpenSSH.run { ssh in
            let key = try ssh.makeKey("key")
            let line = "h@school.example,role:principal \(key)"
            let signature = try ssh.sign(message, key: "key", namespace: "usher-authorisation")
            #expect(try fault(message + [0x0a], signature, line) == .badSignature)
            #expect(try fault(message, signature, line, .report) == .wrongNamespace)
            #expect(try fault(message, signature, "h,role:chair \(try ssh.makeKey("other"))") == .unknownKey)
            let expired = "h,role:chair valid-before=\"20260914Z\" \(key)"
            #expect(try fault(message, signature, expired) == .keyNotValidAtTime)
        }
    }

    @Test("of RSA and ECDSA keys are refused", arguments: ["rsa", "ecdsa"])
    func otherAlgorithms(_ type: String) throws {
        try OpenSSH.run { ssh in
            let key = try ssh.makeKey("key", type: type)
            let known = "h,role:chair \(try ssh.makeKey("known"))"
            let signature = try ssh.sign(message, key: "key", namespace: "usher-authorisation")
            #expect(try fault(message, signature, known) == .unsupportedAlgorithm)
            #expect(throws: SignersFault.self) { try Signers(parsing: Array("h,role:chair \(key)".utf8)) }
        }
    }

    @Test("fingerprints are those that ssh-keygen prints")
    func fingerprint() throws {
        try OpenSSH.run { ssh in
            let key = try PublicKey(parsing: ssh.makeKey("key"))
            let printed = try ssh.keygen(["-l", "-f", ssh.path("key.pub")]).output.split(separator: " ")
            #expect(printed.dropFirst().first.map(String.init) == key.fingerprint)
        }
    }
}
