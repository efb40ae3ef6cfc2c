import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// What the files themselves can be wrong in, from the signature to the first member.
@Suite struct SignatureRefusalTests {
    private func codes(
        _ fixture: AuthorisationFixture, bytes: [UInt8]? = nil, signature: [UInt8]? = nil, signers: Signers? = nil
    ) throws -> [RefusalCode] {
        var register = AuthorisationRegister()
        let signed = SignedDocument(
            bytes: bytes ?? fixture.bytes, signature: try signature ?? fixture.signer.sign(bytes ?? fixture.bytes))
        let times = try AuthorisationFixture.lessons()
        let known = try signers ?? fixture.signers()
        return register.accept(signed, signers: known, facts: fixture.facts) { _ in times }.codes
    }

    @Test func aRealSignatureIsAccepted() throws {
        #expect(try codes(AuthorisationFixture()) == [])
    }

    @Test func aSignatureFileOfTheCountersignerIsAsked() throws {
        var fixture = try AuthorisationFixture()
        try Mutation.countersign(&fixture)
        var register = AuthorisationRegister()
        let times = try AuthorisationFixture.lessons()
        let signed = SignedDocument(bytes: fixture.bytes, signature: try fixture.signer.sign(fixture.bytes))
        let other = try AuthorisationFixture.chair.sign(fixture.bytes)
        let verdict = register.accept(
            signed, countersignatures: [other], signers: try fixture.signers(), facts: fixture.facts
        ) { _ in times }
        #expect(verdict.codes == [])
    }

    @Test func alteredBytesAreRefusedWhereverTheyAreAltered() throws {
        let fixture = try AuthorisationFixture()
        let signature = try fixture.signer.sign(fixture.bytes)
        for index in stride(from: 0, to: fixture.bytes.count, by: 97) {
            var bytes = fixture.bytes
            bytes[index] ^= 0x01
            #expect(try codes(fixture, bytes: bytes, signature: signature) == [.alteredBytes])
        }
    }

    @Test func aBlankAddedAfterSigningIsAnAlteration() throws {
        let fixture = try AuthorisationFixture()
        let signature = try fixture.signer.sign(fixture.bytes)
        #expect(try codes(fixture, bytes: fixture.bytes + [0x0a], signature: signature) == [.alteredBytes])
    }

    @Test(arguments: SignatureFault.allCases) func nothingIsSaidTwice(_ fault: SignatureFault) {
        let refusal = Refusal(fault)
        let clause = fault.description.prefix { $0 != ":" }
        #expect(refusal.description.hasSuffix(refusal.code.sentence))
        #expect(refusal.description.ranges(of: clause).count <= 1, "\(refusal)")
        #expect(refusal.detail.isEmpty || !refusal.code.sentence.contains(refusal.detail))
    }

    @Test func whatKindOfSignatureItIsStandsBesideTheSentence() {
        #expect(Refusal(SignatureFault.unsupportedHash).detail == SignatureFault.unsupportedHash.description)
        #expect(Refusal(SignatureFault.badSignature).detail.isEmpty)
    }

    @Test func anUnknownKeyIsRefused() throws {
        var fixture = try AuthorisationFixture()
        fixture.signer = AuthorisationFixture.stranger
        #expect(try codes(fixture) == [.unknownKey])
    }

    @Test func aSignatureForAReportIsNoneForAnAuthorisation() throws {
        let fixture = try AuthorisationFixture()
        let signature = try fixture.signer.sign(fixture.bytes, namespace: "usher-report")
        #expect(try codes(fixture, signature: signature) == [.wrongPurpose])
    }

    @Test func aTornSignatureFileIsRefused() throws {
        let fixture = try AuthorisationFixture()
        let signature = try fixture.signer.sign(fixture.bytes)
        #expect(try codes(fixture, signature: Array(signature.dropLast(60))) == [.unreadableSignature])
    }

    @Test(arguments: ["valid-before=\"20260424Z\"", "valid-after=\"20260425Z\"", "valid-before=\"20260427Z\""])
    func aKeyMustBeValidWhenSigningAndWhenHandedIn(_ validity: String) throws {
        var fixture = try AuthorisationFixture()
        fixture.facts.acceptedAt = try AuthorisationFixture.instant("2026-04-28T10:00:00Z")
        let line = try fixture.signer.allowedSignersLine(options: validity)
        #expect(try codes(fixture, signers: try Signers(parsing: Array(line.utf8))) == [.keyNotValid])
    }

    @Test func theSystemsOwnKeyOpensNothing() throws {
        var fixture = try AuthorisationFixture()
        fixture.signer = AuthorisationFixture.itAdmin
        fixture.document.authoriser = try AuthorisationFixture.named(
            "Max Moss", AuthorisationFixture.itAdmin, .itAdmin)
        #expect(Set(try codes(fixture)) == [.itAdminSigns, .wrongRole])
    }

    @Test func theAdvisersKeyOpensNothing() throws {
        var fixture = try AuthorisationFixture()
        fixture.signer = AuthorisationFixture.dpo
        fixture.document.authoriser = try AuthorisationFixture.named("Dee Officer", AuthorisationFixture.dpo, .dpo)
        #expect(Set(try codes(fixture)) == [.dpoSigns, .wrongRole])
    }

    @Test func aPrincipalWhoAlsoRunsTheSystemOpensNothing() throws {
        let fixture = try AuthorisationFixture()
        let both = TestSigner(fixture.signer.principal, roles: [.principal, .itAdmin], seed: 1)
        let signers = try Signers(parsing: Array(try both.allowedSignersLine().utf8))
        #expect(try codes(fixture, signers: signers) == [.itAdminSigns])
    }

    @Test func everyFaultOfASignatureHasItsRefusal() {
        #expect(Set(SignatureFault.allCases.map { RefusalCode($0) }).count == 5)
    }
}
