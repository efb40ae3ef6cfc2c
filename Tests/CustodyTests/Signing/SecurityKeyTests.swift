import Custody
import Testing

/// Signatures of FIDO tokens, built after OpenSSH's PROTOCOL.u2f with a key in software.
@Suite("security keys")
struct SecurityKeyTests {
    private let bytes = Array("an authorisation".utf8)

    private func key(_ application: String = "ssh:") throws -> PublicKey {
        let field = { (bytes: [UInt8]) in [0, 0, 0, UInt8(bytes.count)] + bytes }
        let name = Array("sk-ssh-ed25519@openssh.com".utf8)
        return try PublicKey(blob: field(name) + field(SoftwareKey(1).point) + field(Array(application.utf8)))
    }

    /// What a token of `application` answers, and how the signature then presents it.
    private func document(
        flags: UInt8 = 1, counter: UInt32 = 77, application: String = "ssh:", shownFlags: UInt8? = nil,
        shownCounter: UInt32? = nil, shownApplication: String? = nil, assertion: Bool = true
    ) throws -> SignedDocument {
        let signed = SSHSignature.signedBytes(of: bytes, namespace: "usher-authorisation")
        let count = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: counter >> UInt32($0)) }
        let asserted =
            ContentDigest(of: Array(application.utf8)).bytes + [flags] + count + ContentDigest(of: signed).bytes
        let signature = SSHSignature(
            key: try key(shownApplication ?? application), namespace: "usher-authorisation",
            raw: try SoftwareKey(1).raw(assertion ? asserted : signed),
            assertion: SSHSignature.TokenAssertion(flags: shownFlags ?? flags, counter: shownCounter ?? counter))
        return SignedDocument(bytes: bytes, signature: signature.armoured)
    }

    private func fault(_ document: SignedDocument) throws -> SignatureFault? {
        let line = "c@school.example,role:chair \(try key().text)"
        let signers = try Signers(parsing: Array(line.utf8))
        do throws(SignatureFault) {
            _ = try document.verified(by: signers, namespace: .authorisation, at: 0)
            return nil
        } catch {
            return error
        }
    }

    @Test("accepts a signature that shows somebody's touch, with or without a PIN", arguments: [1, 5] as [UInt8])
    func accepts(_ flags: UInt8) throws {
        #expect(try fault(document(flags: flags)) == nil)
    }

    @Test("refuses a signature without touch", arguments: [0, 4] as [UInt8])
    func refusesUntouched(_ flags: UInt8) throws {
        #expect(try fault(document(flags: flags)) == .presenceNotShown)
    }

    @Test("refuses flags, a counter or an application other than those that were signed")
    func refusesAltered() throws {
        #expect(try fault(document(flags: 0, shownFlags: 1)) == .badSignature)
        #expect(try fault(document(shownCounter: 78)) == .badSignature)
        #expect(try fault(document(application: "ssh:other", shownApplication: "ssh:")) == .badSignature)
        #expect(try fault(document(application: "ssh:other")) == .unknownKey)
    }

    @Test("refuses a plain signature under a token's key")
    func refusesPlain() throws {
        #expect(try fault(document(assertion: false)) == .badSignature)
    }
}
