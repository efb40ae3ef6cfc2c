import Custody
import FlowModel
import Monitoring

/// A valid authorisation of an invented school, to be changed in one place by each test, and everything needed to have it
/// accepted: signers with real keys, the facts, and the subject's lessons.
package struct AuthorisationFixture {
    package static let principal = TestSigner("p.poole@littletown.example", roles: [.principal], seed: 1)
    package static let chair = TestSigner("c.chair@littletown.example", roles: [.chair], seed: 2)
    package static let governor = TestSigner("g.governor@littletown.example", roles: [.governor], seed: 3)
    package static let dpo = TestSigner("d.officer@littletown.example", roles: [.dpo], seed: 4)
    package static let itAdmin = TestSigner("m.moss@littletown.example", roles: [.itAdmin], seed: 5)
    package static let investigator = TestSigner("i.deputy@littletown.example", roles: [.investigator], seed: 6)
    package static let viceChair = TestSigner("v.vice@littletown.example", roles: [.viceChair], seed: 8)
    package static let trustChief = TestSigner("t.chief@trust.example", roles: [.trustChief], seed: 9)
    package static let trustChair = TestSigner("t.chair@trust.example", roles: [.trustChair], seed: 10)
    /// Acts as Principal with a key of her own.
    package static let deputy = TestSigner("d.deputy@littletown.example", roles: [.principal], seed: 11)
    /// The Principal's second key, in the place of a lost one.
    package static let principalAgain = TestSigner("p.poole@littletown.example", roles: [.principal], seed: 12)
    /// Not in `allowed_signers`.
    package static let stranger = TestSigner("x@elsewhere.example", roles: [.principal], seed: 7)

    package static let catalogue = ContentDigest(of: Array("the catalogue".utf8))

    package var document: MonitoringAuthorisation
    package var facts: AuthorisationFacts
    package var signer = AuthorisationFixture.principal
    package var countersigners: [TestSigner] = []

    /// An authorisation for T-014, user `a.archer`, Facebook and Instagram, in lessons from Monday 27 April to Friday
    /// 8 May 2026: nine school days.
    package init() throws {
        self.document = try AuthorisationFixture.baseline()
        self.facts = try AuthorisationFixture.facts()
    }

    /// The document's bytes, as they are signed.
    package var bytes: [UInt8] { CanonicalJSON.encode(document.encode()) }

    /// - Parameter others: besides those whom every school has.
    package func signers(_ others: TestSigner...) throws -> Signers {
        let known =
            others + [
                Self.principal, Self.chair, Self.governor, Self.dpo, Self.itAdmin, Self.investigator, Self.viceChair,
                Self.trustChief, Self.trustChair,
            ]
        return try Signers(parsing: known.map { Array(try $0.allowedSignersLine().utf8) }.reduce([], +))
    }

    /// `bytes` (the document's own unless given) with the signer's signature, verified.
    package func verified(_ bytes: [UInt8]? = nil, by signer: TestSigner? = nil) throws -> VerifiedDocument {
        let bytes = bytes ?? self.bytes
        let signature = try (signer ?? self.signer).sign(bytes)
        return try SignedDocument(bytes: bytes, signature: signature).verified(
            by: try signers(Self.deputy, Self.principalAgain), namespace: .authorisation,
            at: document.signedAt.milliseconds)
    }

    /// Hands the signed document in.
    package func submit(
        to register: inout AuthorisationRegister, times: IntervalSet? = nil
    ) throws -> AuthorisationRegister.Verdict {
        let times = try times ?? AuthorisationFixture.lessons()
        let countersigned = try countersigners.map { try verified(by: $0) }
        return register.accept(try verified(), countersigned: countersigned, facts: facts) { _ in times }
    }

    /// The windows that the document opens, or none when it is refused.
    package func windows(times: IntervalSet? = nil) throws -> [OpenWindow] {
        var register = AuthorisationRegister()
        _ = try submit(to: &register, times: times)
        return register.windows(openIn: Interval(start: Timestamp(milliseconds: 0), milliseconds: .max))
    }

    /// An instant in the form `2026-04-28T09:00:00Z`.
    package static func instant(_ text: String) throws -> Timestamp {
        try required(RFC3339.timestamp(text), text)
    }

    package static func interval(_ start: String, _ end: String) throws -> Interval {
        try required(Interval(start: try instant(start), end: try instant(end)), "\(start) to \(end)")
    }

    package static func date(_ text: String) throws -> CivilDate {
        try required(CivilDate(text), text)
    }

    package static func staffNumber(_ text: String) throws -> StaffNumber {
        try required(StaffNumber(text), text)
    }

    package static func service(_ text: String) throws -> ServiceID {
        try required(ServiceID(text), text)
    }

    /// The identifier made of sixteen times the same byte.
    package static func identifier(_ byte: UInt8) throws -> AuthorisationID {
        try required(AuthorisationID(random: [UInt8](repeating: byte, count: 16)), "\(byte)")
    }

    package static func sealingKey(_ byte: UInt8) throws -> SealingKey {
        try required(SealingKey(bytes: [UInt8](repeating: byte, count: 32)), "\(byte)")
    }

    /// A value of the fixture that could not be made: a fault of the test, not of what it tests.
    package struct Broken: Error {
        package let what: String
    }

    package static func required<Value>(_ value: Value?, _ what: String) throws -> Value {
        guard let value else { throw Broken(what: what) }
        return value
    }
}
