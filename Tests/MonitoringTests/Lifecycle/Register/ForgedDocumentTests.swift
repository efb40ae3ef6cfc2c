import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// What was signed is believed and nothing else: no document that differs from it in anything opens a window, or opens one
/// again.
@Suite struct ForgedDocumentTests {
    /// An authorisation that needs two signatures, and what stopped and resumed its window.
    private struct ValidSet {
        let school: WindowFixture
        let authorisation: SignedDocument
        let countersignature: [UInt8]
        let suspension: UncheckedEvent
        let resumption: UncheckedEvent

        init() throws {
            var fixture = try AuthorisationFixture()
            fixture.document.confidentialRisk = true
            fixture.document.countersigners = [
                try AuthorisationFixture.named("Cat Chair", AuthorisationFixture.chair, .chair)
            ]
            let fresh = try WindowFixture(fixture)
            let bytes = fixture.bytes
            authorisation = SignedDocument(bytes: bytes, signature: try AuthorisationFixture.principal.sign(bytes))
            countersignature = try AuthorisationFixture.chair.sign(bytes)
            var school = fresh
            try ValidSet.hand(in: authorisation, countersignature, to: &school)
            suspension = try school.event(.suspension, by: AuthorisationFixture.principal)
            _ = school.register.receive(suspension)
            resumption = try school.event(.resumption, by: AuthorisationFixture.principal)
            self.school = fresh
        }

        /// On the morning of the first lessons.
        static func hand(
            in authorisation: SignedDocument, _ countersignature: [UInt8], to school: inout WindowFixture
        ) throws {
            let lessons = try AuthorisationFixture.lessons()
            _ = school.register.handIn(
                authorisation, countersignatures: [countersignature], facts: school.fixture.facts
            ) { _ in lessons }
            try school.advance(to: "2026-04-28T09:00:00Z")
        }

        /// Whether the window is open after these have been handed in, in this order.
        func opens(
            _ events: [UncheckedEvent], authorisation: SignedDocument? = nil, countersignature: [UInt8]? = nil
        ) throws -> Bool {
            var school = school
            try ValidSet.hand(
                in: authorisation ?? self.authorisation, countersignature ?? self.countersignature, to: &school)
            for event in events { _ = school.register.receive(event) }
            return school.register.windows.contains { $0.phase == .open }
        }
    }

    private let valid: ValidSet

    init() throws {
        valid = try ValidSet()
    }

    @Test func theValidSetOpensStopsAndOpensAgain() throws {
        #expect(try valid.opens([]))
        #expect(try !valid.opens([valid.suspension]))
        #expect(try valid.opens([valid.suspension, valid.resumption]))
    }

    @Test func noChangedMemberOfTheAuthorisationOpens() throws {
        let mutations = JSONMutations.all(of: try JSONParser.parse(valid.authorisation.bytes))
        #expect(mutations.count > 400)
        for mutation in mutations {
            let changed = SignedDocument(
                bytes: CanonicalJSON.encode(mutation), signature: valid.authorisation.signature)
            #expect(changed.bytes != valid.authorisation.bytes)
            #expect(try !valid.opens([], authorisation: changed))
        }
    }

    @Test func noChangedMemberOfTheResumptionOpensAgain() throws {
        let mutations = JSONMutations.all(of: try JSONParser.parse(valid.resumption.bytes))
        #expect(mutations.count > 25)
        for mutation in mutations {
            let changed = UncheckedEvent(
                bytes: CanonicalJSON.encode(mutation) + [UInt8(ascii: "\n")], signature: valid.resumption.signature)
            #expect(try !valid.opens([valid.suspension, changed]))
        }
    }

    /// 10,000 single bytes, wherever they fall: in the documents and in every signature file.
    @Test func noChangedByteOpens() throws {
        var numbers = SplitMix64(seed: 3)
        let files = [
            valid.authorisation.bytes, valid.authorisation.signature, valid.countersignature, valid.resumption.bytes,
            valid.resumption.signature,
        ]
        for _ in 0..<10_000 {
            let file = Int.random(in: 0..<files.count, using: &numbers)
            var bytes = files[file]
            let place = Int.random(in: 0..<bytes.count, using: &numbers)
            bytes[place] ^= UInt8.random(in: 1...255, using: &numbers)
            let (document, resumption) = (valid.authorisation, valid.resumption)
            let opens =
                switch file {
                case 0: try valid.opens([], authorisation: SignedDocument(bytes: bytes, signature: document.signature))
                case 1: try valid.opens([], authorisation: SignedDocument(bytes: document.bytes, signature: bytes))
                case 2: try valid.opens([], countersignature: bytes)
                case 3:
                    try valid.opens([
                        valid.suspension, UncheckedEvent(bytes: bytes, signature: resumption.signature),
                    ])
                default:
                    try valid.opens([valid.suspension, UncheckedEvent(bytes: resumption.bytes, signature: bytes)])
                }
            #expect(!opens, "file \(file), byte \(place)")
        }
    }

    @Test func noTruncatedDocumentOpens() throws {
        let bytes = valid.authorisation.bytes
        for length in stride(from: 0, to: bytes.count, by: 37) {
            let cut = SignedDocument(bytes: Array(bytes.prefix(length)), signature: valid.authorisation.signature)
            #expect(try !valid.opens([], authorisation: cut))
        }
        let resumption = valid.resumption
        for length in 0..<resumption.bytes.count {
            let cut = UncheckedEvent(
                bytes: Array(resumption.bytes.prefix(length)), signature: resumption.signature)
            #expect(try !valid.opens([valid.suspension, cut]))
        }
    }

    @Test func reorderedAndReplayedDocumentsOpenNothing() throws {
        #expect(try !valid.opens([valid.resumption, valid.suspension]), "the resumption came first")
        let again = [valid.suspension, valid.resumption, valid.suspension]
        #expect(try valid.opens(again), "the same suspension does not count twice")
        var school = valid.school
        try ValidSet.hand(in: valid.authorisation, valid.countersignature, to: &school)
        for event in [valid.suspension, valid.resumption] { _ = school.register.receive(event) }
        let second = try school.event(.suspension, by: AuthorisationFixture.chair)
        #expect(try !valid.opens([valid.suspension, valid.resumption, second, valid.resumption]), "replayed")
    }

    @Test func anotherPersonsSignatureOverTheSameBytesOpensNothing() throws {
        for signer in [
            AuthorisationFixture.chair, AuthorisationFixture.dpo, AuthorisationFixture.itAdmin,
            AuthorisationFixture.investigator, AuthorisationFixture.stranger,
        ] {
            let bytes = valid.authorisation.bytes
            #expect(
                try !valid.opens([], authorisation: SignedDocument(bytes: bytes, signature: try signer.sign(bytes))))
            let signature = try signer.sign(valid.resumption.bytes, namespace: "usher-event")
            let forged = UncheckedEvent(bytes: valid.resumption.bytes, signature: signature)
            #expect(try !valid.opens([valid.suspension, forged]))
        }
    }

    @Test func aSignatureForAnotherPurposeOpensNothing() throws {
        let bytes = valid.authorisation.bytes
        let event = try AuthorisationFixture.principal.sign(bytes, namespace: "usher-event")
        #expect(try !valid.opens([], authorisation: SignedDocument(bytes: bytes, signature: event)))
        let resumption = valid.resumption.bytes
        let other = try AuthorisationFixture.principal.sign(resumption, namespace: "usher-authorisation")
        #expect(try !valid.opens([valid.suspension, UncheckedEvent(bytes: resumption, signature: other)]))
    }

    /// Backdated: the opening lies before the signature, or the document before the moment at which it arrived.
    @Test func aBackdatedAuthorisationOpensNothingBefore() throws {
        var fixture = valid.school.fixture
        fixture.document.opensAt = try AuthorisationFixture.instant("2026-04-23T05:00:00Z")
        let bytes = fixture.bytes
        let document = SignedDocument(bytes: bytes, signature: try AuthorisationFixture.principal.sign(bytes))
        #expect(
            try !valid.opens(
                [], authorisation: document, countersignature: try AuthorisationFixture.chair.sign(bytes)))
    }
}
