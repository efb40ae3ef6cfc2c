import Custody
import Testing

@Suite("verifying a document")
struct SignedDocumentTests {
    private let bytes = Array("{\"report\":1}\n".utf8)
    /// 2026-09-15T12:00:00Z.
    private let noon: Int64 = 1_789_473_600_000

    private func fault(
        _ document: SignedDocument, _ signers: Signers, _ namespace: SignatureNamespace = .report, at time: Int64? = nil
    ) -> SignatureFault? {
        do throws(SignatureFault) {
            _ = try document.verified(by: signers, namespace: namespace, at: time ?? noon)
            return nil
        } catch {
            return error
        }
    }

    @Test("gives the exact bytes, their digest and the signer with all roles")
    func verifies() throws {
        let key = try SoftwareKey(1)
        let signers = try key.signers("h@school.example,role:principal,role:governor")
        let verified = try key.document(bytes, .report).verified(by: signers, namespace: .report, at: noon)
        #expect(verified.bytes == bytes)
        #expect(verified.digest == ContentDigest(of: bytes))
        #expect(verified.signer.principal == "h@school.example")
        #expect(verified.signer.roles == [.principal, .governor])
        #expect(try verified.signer.key == key.publicKey)
    }

    @Test("refuses a signature made for another purpose")
    func wrongNamespace() throws {
        let key = try SoftwareKey(1)
        #expect(fault(try key.document(bytes, .checkpoint), try key.signers()) == .wrongNamespace)
    }

    @Test("refuses a namespace that was rewritten after signing")
    func rewrittenNamespace() throws {
        let key = try SoftwareKey(1)
        let made = try key.signature(bytes, namespace: "usher-checkpoint")
        let forged = SSHSignature(key: made.key, namespace: "usher-report", raw: made.raw)
        #expect(fault(SignedDocument(bytes: bytes, signature: forged.armoured), try key.signers()) == .badSignature)
    }

    @Test("refuses a key that nobody listed, and one listed for other purposes")
    func otherKey() throws {
        let document = try SoftwareKey(1).document(bytes, .report)
        #expect(fault(document, try SoftwareKey(2).signers()) == .unknownKey)
        let restricted = try SoftwareKey(1).signers(options: "namespaces=\"usher-authorisation,git\"")
        #expect(fault(document, restricted) == .keyNotForNamespace)
    }

    @Test("refuses a listed key under which another key's signature was put")
    func exchangedKey() throws {
        let made = try SoftwareKey(2).signature(bytes, namespace: "usher-report")
        let forged = SSHSignature(key: try SoftwareKey(1).publicKey, namespace: "usher-report", raw: made.raw)
        let document = SignedDocument(bytes: bytes, signature: forged.armoured)
        #expect(fault(document, try SoftwareKey(1).signers()) == .badSignature)
    }

    @Test("a key is valid from the first to the last second of its time, both included")
    func validity() throws {
        let key = try SoftwareKey(1)
        let document = try key.document(bytes, .report)
        let signers = try key.signers(options: "valid-after=\"20260915Z\",valid-before=\"20260915120000Z\"")
        let midnight = noon - 12 * 3_600_000
        #expect(fault(document, signers, at: midnight) == nil)
        #expect(fault(document, signers, at: midnight - 1) == .keyNotValidAtTime)
        #expect(fault(document, signers, at: noon + 999) == nil)
        #expect(fault(document, signers, at: noon + 1000) == .keyNotValidAtTime)
    }

    @Test("refuses the document after any change of any one byte")
    func alteredDocument() throws {
        let key = try SoftwareKey(1)
        let signed = try key.document(bytes, .report)
        let signers = try key.signers()
        for index in bytes.indices {
            var altered = bytes
            altered[index] ^= 0x20
            #expect(fault(SignedDocument(bytes: altered, signature: signed.signature), signers) == .badSignature)
        }
        #expect(fault(SignedDocument(bytes: bytes + [0x0a], signature: signed.signature), signers) == .badSignature)
        #expect(fault(SignedDocument(bytes: bytes.dropLast(), signature: signed.signature), signers) == .badSignature)
    }

    @Test("refuses the signature after any change of any one byte of its file")
    func alteredSignature() throws {
        let key = try SoftwareKey(1)
        let signature = try key.document(bytes, .report).signature
        let signers = try key.signers()
        for index in signature.indices.dropLast() {
            var altered = signature
            altered[index] ^= 0x01
            #expect(fault(SignedDocument(bytes: bytes, signature: altered), signers) != nil, "byte \(index)")
        }
    }
}
