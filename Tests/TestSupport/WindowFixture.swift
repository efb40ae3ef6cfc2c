import Custody
import FlowModel
import Monitoring

/// The register of an invented school with the authorisation of `AuthorisationFixture`, and people who speak about its
/// window with real signatures.
package struct WindowFixture {
    package var fixture: AuthorisationFixture
    package var register: WindowRegister

    package init(_ fixture: AuthorisationFixture? = nil, namespaces: String = WindowFixture.namespaces) throws {
        let fixture = try fixture ?? AuthorisationFixture()
        self.fixture = fixture
        self.register = WindowRegister(
            setting: RegisterSetting(
                signers: try WindowFixture.signers(namespaces), schoolDays: fixture.facts.schoolDays,
                directory: fixture.facts.directory),
            now: fixture.facts.acceptedAt)
    }

    package static let namespaces = "namespaces=\"usher-authorisation,usher-event\""

    package static func signers(_ namespaces: String = namespaces) throws -> Signers {
        let known = [
            AuthorisationFixture.principal, AuthorisationFixture.chair, AuthorisationFixture.governor,
            AuthorisationFixture.dpo, AuthorisationFixture.itAdmin, AuthorisationFixture.investigator,
        ]
        return try Signers(parsing: known.flatMap { Array(try $0.allowedSignersLine(options: namespaces).utf8) })
    }

    package var id: AuthorisationID { fixture.document.id }

    package var window: RegisteredWindow {
        get throws {
            guard let window = register.window(id) else { throw AuthorisationFixture.Broken(what: "no window") }
            return window
        }
    }

    /// Hands the authorisation in, signed by the Principal.
    @discardableResult
    package mutating func handIn() throws -> RegisterVerdict {
        let bytes = fixture.bytes
        let lessons = try AuthorisationFixture.lessons()
        return register.handIn(
            SignedDocument(bytes: bytes, signature: try fixture.signer.sign(bytes)),
            countersignatures: try fixture.countersigners.map { try $0.sign(bytes) }, facts: fixture.facts
        ) { _ in lessons }
    }

    package mutating func advance(to instant: String) throws {
        _ = register.advance(to: try AuthorisationFixture.instant(instant))
    }

    /// A signed document about the window. It follows the latest one unless `after` names another.
    package func event(
        _ act: WindowAct, by signer: TestSigner, as role: SignerRole? = nil, with others: [TestSigner] = [],
        at instant: Timestamp? = nil, after: ContentDigest? = nil, reason: String = "because of what was found"
    ) throws -> UncheckedEvent {
        let window = try window
        guard let role = role ?? signer.roles.first else { throw AuthorisationFixture.Broken(what: "no role") }
        let document = WindowEventDocument(
            authorisation: id, authorisationDigest: window.trail.authorisation, after: after ?? window.trail.head,
            signedAt: instant ?? register.now,
            signer: EventSigner(name: signer.principal, role: role, keyFingerprint: try signer.fingerprint),
            reason: reason, act: act)
        let bytes = document.bytes
        return UncheckedEvent(
            bytes: bytes, signature: try signer.sign(bytes, namespace: "usher-event"),
            countersignatures: try others.map { try $0.sign(bytes, namespace: "usher-event") })
    }

    /// Says something about the window now.
    @discardableResult
    package mutating func say(
        _ act: WindowAct, by signer: TestSigner, as role: SignerRole? = nil, with others: [TestSigner] = []
    ) throws -> RegisterVerdict {
        register.receive(try event(act, by: signer, as: role, with: others))
    }

    /// Whether any record of this time, arriving at once, would be let through.
    package func isCollecting(_ start: String, _ end: String) throws -> Bool {
        let span = try AuthorisationFixture.interval(start, end)
        return register.openWindows(in: span).contains { $0.permitted.overlaps(span) }
    }
}

extension RegisterVerdict {
    /// The codes of a refusal; empty when it was taken.
    package var codes: [String] {
        if case .refused(let reasons, _) = self { reasons.map(\.code) } else { [] }
    }
}
