import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import ServiceInterface
import Synchronization
import TestSupport

/// The sample school with keys that the tests know: its register on a disk, and the desk before it. The sample's
/// authorisation is handed in, and its window is open: it is the morning of 28 April 2026.
struct LiveSchool {
    static let principal = TestSigner("p.poole@littletown.example", roles: [.principal], seed: 21)
    static let investigator = TestSigner("i.irwin@littletown.example", roles: [.investigator], seed: 22)
    /// Holds the second key to the evidence.
    static let chair = TestSigner("c.chair@littletown.example", roles: [.chair], seed: 23)
    static let dpo = TestSigner("d.price@littletown.example", roles: [.dpo], seed: 24)
    static let auditor = TestSigner("a.udit@littletown.example", roles: [.auditor], seed: 25)
    /// The person who is monitored, who happens to be a governor.
    static let subject = TestSigner("a.archer@littletown.example", roles: [.governor], seed: 26)
    static let stranger = TestSigner("x@elsewhere.example", roles: [.principal], seed: 27)
    static let identifier = "ua-litt2etownprimarysample25a"

    enum Keys {
        case ofTheTests
        /// Those of the sample school, which the programs can read, valid at any time.
        case ofTheSample
    }

    let desk: ServiceDesk
    let clock: WallClock
    let places: RegisterPlaces
    /// The authorisation as it was handed in.
    let authorisation: SubmittedDocument

    /// - Parameter keys: whose keys count.
    init(in folder: URL, keys: Keys = .ofTheTests) async throws {
        places = RegisterPlaces(folder: folder.appending(path: "state").path)
        let clock = WallClock(try AuthorisationFixture.instant("2026-04-27T13:00:00Z"))
        self.clock = clock
        let setup = try Self.setup(in: folder, keys)
        let keeper = try RegisterKeeper.create(
            at: places, setup: setup, program: "usherd test", now: clock.now, random: Self.random)
        let run = folder.appending(path: "run").path
        desk = ServiceDesk(
            LiveCollection(
                keeper: keeper, setup: setup, program: "usherd test", startedAt: clock.moment,
                recent: RecentEvidence(run + "/recent", random: Self.random), events: { _ in }),
            now: { clock.moment }, post: NoticePost(Outbox(run + "/outbox")), random: Self.random)
        authorisation = keys == .ofTheTests ? try Self.authorisation() : try Self.sampleAuthorisation()
        clock.now = try AuthorisationFixture.instant("2026-04-27T14:00:00Z")
        let answer = try await desk.submit(authorisation)
        guard answer.isTaken else { throw Unsound(what: "\(answer.refusals)") }
        for instant in ["2026-04-27T23:00:00Z", "2026-04-28T09:00:00Z"] {
            clock.now = try AuthorisationFixture.instant(instant)
            await desk.tick()
        }
    }

    var id: AuthorisationID {
        get throws { try AuthorisationFixture.required(AuthorisationID(Self.identifier), Self.identifier) }
    }

    /// A request of `signer` for the desk's present.
    func request(
        _ purpose: ServiceRequest.Purpose, by signer: TestSigner, at time: Timestamp? = nil,
        namespace: String = "usher-request"
    ) throws -> SubmittedDocument {
        let request = try AuthorisationFixture.required(
            ServiceRequest(purpose, random: Self.random(16), signedAt: time ?? clock.now), "a request")
        return SubmittedDocument(
            bytes: request.bytes, signature: try signer.sign(request.bytes, namespace: namespace))
    }

    /// A signed document that the register cannot take: nobody knows its window.
    static func strayEvent() throws -> SubmittedDocument {
        let fixture = try EventFixture()
        let event = try fixture.signed(
            try fixture.document(.hold, by: dpo), by: dpo)
        return SubmittedDocument(bytes: event.bytes, signature: event.signature)
    }

    /// The kinds of the entries of the audit chain on the disk.
    func kinds() throws -> [AuditKind] {
        var kinds: [AuditKind] = []
        try EvidenceStore.open(at: places.store, expecting: .monitoring).forEachAuditLine { line in
            let kind = try JSONParser.parse(Array(line.utf8))["kind"]?.string.flatMap(AuditKind.init(rawValue:))
            kinds.append(try AuthorisationFixture.required(kind, line))
        }
        return kinds
    }

    /// A fault of this fixture, not of what a test is about.
    struct Unsound: Error {
        let what: String
    }

    static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// The sample's configuration below `folder`, with the keys of the tests unless others are asked for.
    static func setup(in folder: URL, _ keys: Keys = .ofTheTests) throws -> SchoolSetup {
        let configuration = folder.appending(path: "config")
        try FileManager.default.copyItem(at: CommandRun.checkout.appending(path: "config"), to: configuration)
        let signers = configuration.appending(path: "sample/allowed_signers")
        let text = keys == .ofTheTests ? try ownSigners() : try withoutEnd(signers)
        try text.write(to: signers, atomically: true, encoding: .utf8)
        let outcome = SetupReader.read(configuration.appending(path: "sample/usher.yaml").path)
        return try AuthorisationFixture.required(
            outcome.setup, outcome.faults.map(\.description).joined(separator: "; "))
    }

    private static func ownSigners() throws -> String {
        let all = "namespaces=\"usher-authorisation,usher-event,usher-request\""
        return try [principal, investigator, chair, dpo, auditor, subject].map {
            try $0.allowedSignersLine(options: all)
        }.joined()
    }

    private static func withoutEnd(_ signers: URL) throws -> String {
        try String(contentsOf: signers, encoding: .utf8).replacing(/,valid-(after|before)="[0-9]+Z"/, with: "")
    }

    private static func sampleAuthorisation() throws -> SubmittedDocument {
        let place = CommandRun.checkout.appending(path: "config/sample/authorisation.json")
        let signature = place.appendingPathExtension("sig")
        return SubmittedDocument(
            bytes: Array(try Data(contentsOf: place)), signature: Array(try Data(contentsOf: signature)))
    }

    /// The sample's own, with the keys of the tests in it.
    ///
    /// - Parameter edit: makes it another one, before it is signed.
    static func authorisation(_ edit: (inout MonitoringAuthorisation) throws -> Void = { _ in }) throws
        -> SubmittedDocument
    {
        let place = CommandRun.checkout.appending(path: "config/sample/authorisation.json")
        guard case .document(var document) = MonitoringAuthorisation.read(Array(try Data(contentsOf: place))) else {
            throw Unsound(what: "the sample's authorisation")
        }
        let old = document.authoriser
        document.authoriser = NamedSigner(
            name: old.name, role: old.role, keyFingerprint: try principal.fingerprint, staffNumber: old.staffNumber)
        document.investigator = Investigator(
            name: document.investigator.name, staffNumber: document.investigator.staffNumber,
            keyFingerprint: try investigator.fingerprint)
        try edit(&document)
        let bytes = CanonicalJSON.encode(document.encode())
        return SubmittedDocument(bytes: bytes, signature: try principal.sign(bytes))
    }
}

/// A clock that the test sets.
final class WallClock: Sendable {
    private let time: Mutex<Timestamp>

    init(_ time: Timestamp) {
        self.time = Mutex(time)
    }

    var now: Timestamp {
        get { time.withLock { $0 } }
        set { time.withLock { $0 = newValue } }
    }

    /// Elapsed time that goes by as the wall's does.
    var moment: ServiceMoment { ServiceMoment(wall: now, elapsed: now.milliseconds) }
}
