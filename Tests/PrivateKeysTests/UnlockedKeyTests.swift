import Custody
import PrivateKeys
import Testing

@Suite("acts with an unlocked key")
struct UnlockedKeyTests {
    private let bytes = Array("document\n".utf8)

    @Test("each act signs for its own purpose and no other")
    func purposes() throws {
        let key = try SampleKey.unlocked()
        let signers = try SampleKey.signers()
        let chain = HashChain(school: "S", isRehearsal: true, program: "p", at: 1)
        let signed: [(SignedDocument, SignatureNamespace)] = [
            (try AuthorisationSigner(key).sign(bytes), .authorisation), (try ReportSigner(key).sign(bytes), .report),
            (try CheckpointSigner(key).sign(chain.checkpoint(at: 2)), .checkpoint),
        ]
        for (document, purpose) in signed {
            for namespace in SignatureNamespace.allCases {
                let verified = try? document.verified(by: signers, namespace: namespace, at: 0)
                #expect((verified != nil) == (namespace == purpose))
            }
        }
    }

    @Test("a signature over the same bytes is always the same")
    func deterministic() throws {
        let first = try ReportSigner(SampleKey.unlocked()).sign(bytes)
        let second = try ReportSigner(SampleKey.unlocked()).sign(bytes)
        #expect(first == second)
    }

    @Test("a signed checkpoint vouches for its chain")
    func checkpoint() throws {
        var chain = HashChain(school: "S", isRehearsal: true, program: "p", at: 1)
        let second = chain.append(.sourceStarted(source: "proxy"), at: 2)
        let signed = try CheckpointSigner(SampleKey.unlocked()).sign(chain.checkpoint(at: 3))
        let verdict = AuditVerifier.verify(
            lines: chain.opening.row + second.row, checkpoints: [signed], signers: try SampleKey.signers())
        #expect(verdict.isIntact && verdict.vouched == 2)
    }

    @Test("shows nothing of itself when it is printed, reflected or dumped")
    func silent() throws {
        let key = try SampleKey.unlocked()
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(text.contains("UnlockedKey") && text.utf8.count < 60)
        }
    }
}
