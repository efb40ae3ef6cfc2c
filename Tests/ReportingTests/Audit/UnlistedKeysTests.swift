import Custody
import Reporting
import TestSupport
import Testing

@Suite("keys in a chain that a list of signers does not hold")
struct UnlistedKeysTests {
    private let stranger = TestSigner("q.quill@littletown.example", roles: [.principal], seed: 9)

    private func chain() throws -> SmallRegister {
        var register = SmallRegister()
        try register.accept("ua-a", hour: 1)
        register.add(
            .documentAccepted(
                authorisation: "ua-a", document: "review", digest: SmallRegister.digest,
                keys: [try SmallRegister.principal.fingerprint, try stranger.fingerprint]), hour: 2)
        register.add(.evidenceOpened(authorisation: "ua-a", segments: 1, key: "SHA256:reader"), hour: 3)
        register.add(
            .caseHandedOut(authorisation: "ua-a", key: try stranger.fingerprint, withSecret: false), hour: 4)
        return register
    }

    private func signers(_ known: TestSigner...) throws -> Signers {
        try Signers(parsing: Array(try known.map { try $0.allowedSignersLine() }.joined().utf8))
    }

    @Test("each is found once, whatever it did")
    func found() throws {
        let entries = try chain().verdict.entries
        let unlisted = UnlistedKeys(entries, signers: try signers(SmallRegister.principal))
        #expect(unlisted.fingerprints == ["SHA256:reader", try stranger.fingerprint].sorted())
    }

    @Test("whom the list holds is none, and without a list nothing is said")
    func none() throws {
        var register = SmallRegister()
        try register.accept("ua-a", hour: 1)
        let entries = try register.verdict.entries
        #expect(UnlistedKeys(entries, signers: try signers(SmallRegister.principal)).fingerprints.isEmpty)
        #expect(UnlistedKeys(try chain().verdict.entries, signers: try signers()).fingerprints.isEmpty)
    }
}
