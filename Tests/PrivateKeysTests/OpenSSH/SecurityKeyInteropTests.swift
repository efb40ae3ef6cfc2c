import Crypto
import Custody
import Testing

/// A token's signature, made in software after OpenSSH's PROTOCOL.u2f, and what the two verifiers say of it.
@Suite("security keys and ssh-keygen", .enabled(if: OpenSSH.isPresent, OpenSSH.absence))
struct SecurityKeyInteropTests {
    private let message = Array("{\"id\":\"A-1\"}\n".utf8)
    private let key = Curve25519.Signing.PrivateKey()

    private func publicKey() throws -> PublicKey {
        let field = { (bytes: [UInt8]) in [0, 0, 0, UInt8(bytes.count)] + bytes }
        let point = Array(key.publicKey.rawRepresentation)
        return try PublicKey(
            blob: field(Array("sk-ssh-ed25519@openssh.com".utf8)) + field(point) + field(Array("ssh:".utf8)))
    }

    private func signature(flags: UInt8, shownFlags: UInt8) throws -> [UInt8] {
        let signed = SSHSignature.signedBytes(of: message, namespace: "usher-authorisation")
        let asserted =
            ContentDigest(of: Array("ssh:".utf8)).bytes + [flags, 0, 0, 0, 5] + ContentDigest(of: signed).bytes
        return SSHSignature(
            key: try publicKey(), namespace: "usher-authorisation", raw: Array(try key.signature(for: asserted)),
            assertion: SSHSignature.TokenAssertion(flags: shownFlags, counter: 5)
        ).armoured
    }

    /// What the two verifiers say: theirs, ours.
    private func verdicts(flags: UInt8, shown: UInt8) throws -> [Bool] {
        let signature = try signature(flags: flags, shownFlags: shown)
        let line = "c@school.example,role:chair \(try publicKey().text)"
        let signers = try Signers(parsing: Array(line.utf8))
        let ours = try? SignedDocument(bytes: message, signature: signature).verified(
            by: signers, namespace: .authorisation, at: 0)
        let theirs = try OpenSSH.run { ssh in
            try ssh.verifies(
                message, signature, signers: line, identity: "role:chair", namespace: "usher-authorisation")
        }
        return [theirs, ours != nil]
    }

    @Test("both accept a touch, with or without a PIN", arguments: [1, 5] as [UInt8])
    func accepted(_ flags: UInt8) throws {
        #expect(try verdicts(flags: flags, shown: flags) == [true, true])
    }

    @Test("both refuse flags that were altered", arguments: [(1, 5), (0, 1), (5, 1)] as [(UInt8, UInt8)])
    func altered(_ flags: UInt8, _ shown: UInt8) throws {
        #expect(try verdicts(flags: flags, shown: shown) == [false, false])
    }

    /// `ssh-keygen -Y verify` does not look at the flag (seen in OpenSSH 9.2); we do, whatever it says.
    @Test("a signature without touch is refused here", arguments: [0, 4] as [UInt8])
    func untouched(_ flags: UInt8) throws {
        #expect(try verdicts(flags: flags, shown: flags).last == false)
    }
}
