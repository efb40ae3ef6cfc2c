import Custody
import FlowModel
import Monitoring
import PrivateKeys
import TestSupport
import Testing

@Suite struct WindowEventSignerTests {
    @Test func theSignatureIsForEventsAndForNothingElse() throws {
        let key = try SampleKey.unlocked()
        let signers = try Signers(parsing: Array("a@b.example,role:dpo \(key.signingKey.text)\n".utf8))
        let document = try EventFixture().document(.hold)
        let signed = try WindowEventSigner(key).sign(document)
        #expect(signed.bytes == document.bytes)
        let time = document.signedAt.milliseconds
        #expect(try signed.verified(by: signers, namespace: .event, at: time).signer.roles == [.dpo])
        for other in SignatureNamespace.allCases where other != .event {
            #expect(throws: SignatureFault.wrongNamespace) {
                try signed.verified(by: signers, namespace: other, at: time)
            }
        }
    }
}
