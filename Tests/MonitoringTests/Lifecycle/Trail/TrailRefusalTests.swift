import Custody
import Monitoring
import TestSupport
import Testing

/// Documents that have no place in a window's trail. Each leaves the trail as it was.
@Suite struct TrailRefusalTests {
    private let principal = AuthorisationFixture.principal
    private let dpo = AuthorisationFixture.dpo

    /// Why `event` is refused; nil when it is taken.
    private func refusal(
        _ event: UncheckedEvent, _ fixture: EventFixture, trail: WindowTrail? = nil, about id: AuthorisationID? = nil
    ) -> TrailRefusal? {
        do {
            _ = try (trail ?? fixture.trail).adding(
                event, about: id ?? fixture.authorisation, signers: fixture.signers)
            return nil
        } catch {
            return error
        }
    }

    @Test func theDocumentsOfTheseTestsAreGoodOtherwise() throws {
        let fixture = try EventFixture()
        #expect(refusal(try fixture.signed(fixture.document(.hold, by: dpo), by: dpo), fixture) == nil)
    }

    @Test func whatCannotBeReadIsRefusedWithItsFirstFault() throws {
        let fixture = try EventFixture()
        let bytes = Array("{}".utf8)
        let event = UncheckedEvent(bytes: bytes, signature: try dpo.sign(bytes, namespace: "usher-event"))
        #expect(refusal(event, fixture)?.code == "E1-unreadable-document")
        #expect(refusal(event, fixture)?.description.contains("format") == true)
    }

    @Test func aDocumentOfAnotherAuthorisationIsRefused() throws {
        let fixture = try EventFixture()
        let event = try fixture.signed(fixture.document(.hold, by: dpo), by: dpo)
        #expect(refusal(event, fixture, about: try AuthorisationFixture.identifier(8)) == .otherAuthorisation)
        // The same identifier with other content.
        let changed = WindowTrail(authorisation: ContentDigest(of: [9]))
        #expect(refusal(event, fixture, trail: changed) == .otherAuthorisation)
    }

    @Test func aDocumentThatIsHandedInTwiceIsRefused() throws {
        let fixture = try EventFixture()
        let event = try fixture.signed(fixture.document(.hold, by: dpo), by: dpo)
        let trail = try fixture.trail.adding(event, about: fixture.authorisation, signers: fixture.signers)
        #expect(refusal(event, fixture, trail: trail) == .replayed)
    }

    @Test func aDocumentThatFollowsWhatIsNotHereIsRefused() throws {
        let fixture = try EventFixture()
        for act: WindowAct in [.hold, .resumption] {
            let document = try fixture.document(act, after: ContentDigest(of: [9]))
            #expect(refusal(try fixture.signed(document, by: principal), fixture) == .unknownPlace)
        }
    }

    @Test func aStaleStartIsRefused() throws {
        let fixture = try EventFixture()
        let stop = try fixture.signed(fixture.document(.suspension, by: dpo), by: dpo)
        let trail = try fixture.trail.adding(stop, about: fixture.authorisation, signers: fixture.signers)
        let blind = try fixture.signed(fixture.document(.resumption), by: principal)
        #expect(refusal(blind, fixture, trail: trail) == .stale)
        let seen = try fixture.signed(fixture.document(.resumption, after: trail.head), by: principal)
        #expect(refusal(seen, fixture, trail: trail) == nil)
    }

    @Test func aRoleThatTheSignerDoesNotHoldIsRefused() throws {
        let fixture = try EventFixture()
        for role in SignerRole.allCases where role != .dpo {
            let document = try fixture.document(.suspension, by: dpo, as: role)
            #expect(refusal(try fixture.signed(document, by: dpo), fixture) == .wrongRole, "\(role)")
        }
    }

    @Test func anotherSignerThanTheNamedOneIsRefused() throws {
        let fixture = try EventFixture()
        let document = try fixture.document(.suspension, by: principal)
        #expect(refusal(try fixture.signed(document, by: dpo), fixture) == .signature(.unknownKey))
        #expect(refusal(try fixture.signed(document, by: dpo, principal), fixture) == .signature(.unknownKey))
    }

    @Test func aStrangerIsRefused() throws {
        let fixture = try EventFixture()
        let stranger = AuthorisationFixture.stranger
        let alone = try fixture.signed(fixture.document(.suspension, by: stranger), by: stranger)
        #expect(refusal(alone, fixture) == .signature(.unknownKey))
        let second = try fixture.signed(
            fixture.document(.outcome(CaseDecision(outcome: .noCase, findings: []))), by: principal, stranger)
        #expect(refusal(second, fixture) == .signature(.unknownKey))
    }

    @Test func alteredBytesAreRefused() throws {
        let fixture = try EventFixture()
        let event = try fixture.signed(
            fixture.document(.outcome(CaseDecision(outcome: .noCase, findings: []))), by: principal)
        let text = String(decoding: event.bytes, as: UTF8.self)
        for (old, new) in [("no_case", "warning"), ("asked", "urged"), ("08:00:00Z", "08:00:01Z")] {
            let bytes = Array(text.replacing(old, with: new).utf8)
            #expect(bytes != event.bytes)
            let altered = UncheckedEvent(bytes: bytes, signature: event.signature)
            #expect(refusal(altered, fixture) == .signature(.badSignature))
        }
    }

    @Test func aBlankThatMeansNothingIsRefusedToo() throws {
        let fixture = try EventFixture()
        let event = try fixture.signed(fixture.document(.hold, by: dpo), by: dpo)
        let longer = UncheckedEvent(bytes: event.bytes + [UInt8(ascii: "\n")], signature: event.signature)
        #expect(refusal(longer, fixture) == .signature(.badSignature))
    }

    @Test(arguments: SignatureNamespace.allCases.filter { $0 != .event })
    func aSignatureForAnotherPurposeIsRefused(_ namespace: SignatureNamespace) throws {
        let fixture = try EventFixture()
        let event = try fixture.signed(fixture.document(.hold, by: dpo), by: dpo, namespace: namespace.rawValue)
        #expect(refusal(event, fixture) == .signature(.wrongNamespace))
    }

    @Test func aKeyThatIsNotListedForEventsIsRefused() throws {
        let fixture = try EventFixture(options: "namespaces=\"usher-authorisation,usher-checkpoint\"")
        let event = try fixture.signed(fixture.document(.hold, by: dpo), by: dpo)
        #expect(refusal(event, fixture) == .signature(.keyNotForNamespace))
    }

    @Test(arguments: ["2026-05-04T23:59:59Z", "2026-05-06T00:00:01Z"])
    func aKeyThatWasNotValidThenIsRefused(_ time: String) throws {
        let fixture = try EventFixture(options: "valid-after=\"20260505Z\",valid-before=\"20260506Z\"")
        let event = try fixture.signed(fixture.document(.hold, by: dpo, at: time), by: dpo)
        #expect(refusal(event, fixture) == .signature(.keyNotValidAtTime))
        let then = try fixture.signed(fixture.document(.hold, by: dpo), by: dpo)
        #expect(refusal(then, fixture) == nil)
    }

    @Test func aMissingOrDamagedSignatureIsRefused() throws {
        let fixture = try EventFixture()
        let event = try fixture.signed(fixture.document(.hold, by: dpo), by: dpo)
        for signature in [[], Array(event.signature.dropFirst()), event.signature + event.signature] {
            let damaged = UncheckedEvent(bytes: event.bytes, signature: signature)
            guard case .signature = refusal(damaged, fixture) else {
                Issue.record("a damaged signature is taken")
                continue
            }
        }
    }

    @Test func everyRefusalHasACodeOfItsOwnAndASentence() {
        let refusals: [TrailRefusal] = [
            .unreadable("x"), .otherAuthorisation, .replayed, .unknownPlace, .stale, .wrongRole,
            .signature(.unknownKey),
        ]
        #expect(Set(refusals.map(\.code)).count == refusals.count)
        #expect(Set(refusals.map(\.description)).count == refusals.count)
    }
}
