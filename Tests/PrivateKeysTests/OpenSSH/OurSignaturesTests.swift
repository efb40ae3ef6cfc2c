import Custody
import PrivateKeys
import Testing

@Suite("signatures that ssh-keygen checks", .enabled(if: OpenSSH.isPresent, OpenSSH.absence))
struct OurSignaturesTests {
    private let message = Array("{\"report\":1}\n".utf8)

    @Test("are accepted for the person and for the role")
    func accepted() throws {
        let file = try SampleKey.file()
        let signature = try ReportSigner(SampleKey.unlocked()).sign(message).signature
        try OpenSSH.run { (ssh) throws in
            for identity in ["i@school.example", "role:investigator"] {
                #expect(
                    try ssh.verifies(
                        message, signature, signers: file.allowedSignersLine, identity: identity,
                        namespace: "usher-report"))
            }
        }
    }

    @Test("are refused for other bytes, purposes, people and keys")
    func refused() throws {
        let file = try SampleKey.file()
        let signature = try ReportSigner(SampleKey.unlocked()).sign(message).signature
        let other = try SampleKey.file(2).allowedSignersLine
        try OpenSSH.run { (ssh) throws in
            let check = { (bytes: [UInt8], signers: String, identity: String, namespace: String) in
                try ssh.verifies(bytes, signature, signers: signers, identity: identity, namespace: namespace)
            }
            let line = file.allowedSignersLine
            #expect(try !check(message + [0], line, "i@school.example", "usher-report"))
            #expect(try !check(message, line, "i@school.example", "usher-checkpoint"))
            #expect(try !check(message, line, "role:principal", "usher-report"))
            #expect(try !check(message, other, "i@school.example", "usher-report"))
        }
    }

    @Test("find-principals names the signer of a checkpoint")
    func findPrincipals() throws {
        let chain = HashChain(school: "S", isRehearsal: true, program: "p", at: 1)
        let signed = try CheckpointSigner(SampleKey.unlocked()).sign(chain.checkpoint(at: 2))
        let line = try SampleKey.file().allowedSignersLine
        try OpenSSH.run { (ssh) throws in
            try ssh.write(Array(line.utf8), "allowed_signers")
            try ssh.write(signed.signature, "signature")
            let found = try ssh.keygen([
                "-Y", "find-principals", "-f", ssh.path("allowed_signers"), "-s", ssh.path("signature"),
            ])
            #expect(found.status == 0)
            #expect(found.output.split(separator: "\n") == ["i@school.example", "role:investigator"])
        }
    }

    @Test("keys are valid in the same seconds for OpenSSH and for us")
    func validity() throws {
        let key = try SampleKey.file().signingKey.text
        let line = "i,role:auditor valid-after=\"20260915Z\",valid-before=\"20260915120000Z\" \(key)"
        let signed = try ReportSigner(SampleKey.unlocked()).sign(message)
        let signers = try Signers(parsing: Array(line.utf8))
        // 2026-09-14T23:59:59Z is 1789430399 in seconds since 1970.
        let instants: [(String, Int64)] = [
            ("20260914235959Z", 1_789_430_399), ("20260915000000Z", 1_789_430_400),
            ("20260915120000Z", 1_789_473_600), ("20260915120001Z", 1_789_473_601),
        ]
        try OpenSSH.run { (ssh) throws in
            for (time, seconds) in instants {
                let theirs = try ssh.verifies(
                    message, signed.signature, signers: line, identity: "i", namespace: "usher-report", time: time)
                let ours = try? signed.verified(by: signers, namespace: .report, at: seconds * 1000)
                #expect(theirs == (ours != nil), "\(time)")
            }
        }
    }
}
