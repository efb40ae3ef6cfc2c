import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import Reporting
import ServiceInterface
import TestSupport

/// The sample school with a log that is followed, run by a clock that the test turns. A crash is a value that is let go of.
final class LiveSchool {
    let folder: URL
    let log: URL
    private(set) var collection: LiveCollection
    let said = SaidEvents()
    private var setup: SchoolSetup
    /// The folder of the register.
    let state: String
    private var elapsed: Int64 = 0
    private(set) var now: Timestamp

    /// With its authorisation handed in the day before the window opens.
    ///
    /// - Parameters:
    ///   - disk: the folder for what the service keeps; `folder` itself unless another is given.
    ///   - exporting: whether there is a source `filter` as well, whose lines are handed in.
    init(in folder: URL, on disk: URL? = nil, exporting: Bool = false) throws {
        self.folder = folder
        state = (disk ?? folder).appending(path: "state").path
        log = folder.appending(path: "access.log")
        setup = try Self.setup(in: folder, log: log, exporting)
        now = try SampleRegister.instant("2026-04-27T13:00:00Z")
        let keeper = try RegisterKeeper.create(
            at: RegisterPlaces(folder: state), setup: setup, program: "usherd test",
            now: now, random: SampleRegister.random)
        collection = Self.collection(keeper, setup, folder, now, 0, said)
        try tick(at: "2026-04-27T14:00:00Z")
        try submit(try SampleSchoolSetup.authorisation())
        for document in try SampleSchoolSetup.documents().prefix(1) { try say(document, at: "2026-04-27T15:00:00Z") }
    }

    /// As after the process was killed: nothing is closed, and a new one takes the register up.
    func crash() throws {
        let keeper = try RegisterKeeper.open(
            at: RegisterPlaces(folder: state), setup: setup, program: "usherd test",
            now: now, random: SampleRegister.random)
        collection = Self.collection(keeper, setup, folder, now, elapsed, said)
        try collection.takeUp(at: moment)
    }

    /// Another catalogue takes the place of the one in force: one that knows a single service, which nobody uses. The running
    /// service hears of it where it is told to reload.
    func changeCatalogue(reloading: Bool) throws {
        let place = folder.appending(path: "config/catalogue")
        for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
            try FileManager.default.removeItem(at: place.appending(path: name))
        }
        let text = "service other \"Other\" class=B\nnote \"n\"\ndomain:other.example site\n"
        try Data(text.utf8).write(to: place.appending(path: "one.cat"))
        let before = setup.catalogueDigest
        setup = try SampleSchoolSetup.setup(folder.appending(path: "config/sample/usher.yaml").path)
        guard setup.catalogueDigest != before else { throw SamplePeople.Unknown(word: "the same catalogue") }
        guard reloading, let fault = collection.adopt(setup, at: moment) else { return }
        throw SamplePeople.Unknown(word: fault.description)
    }

    /// The office enters what was different on a day, and the running service takes it.
    func enter(exception row: String) throws {
        let place = folder.appending(path: "config/sample/exceptions.csv")
        let text = try String(contentsOf: place, encoding: .utf8)
        try Data((text + row + "\n").utf8).write(to: place)
        setup = try SampleSchoolSetup.setup(folder.appending(path: "config/sample/usher.yaml").path)
        guard let fault = collection.adopt(setup, at: moment) else { return }
        throw SamplePeople.Unknown(word: fault.description)
    }

    /// So many bytes of a file are read at one tick.
    func limit(readingTo bytes: Int) { collection.readBudget = bytes }

    func tick(at instant: Timestamp) {
        elapsed += max(0, instant.milliseconds(since: now))
        now = max(now, instant)
        collection.tick(at: moment, now: { self.moment })
    }

    func tick(at instant: String) throws { tick(at: try SampleRegister.instant(instant)) }

    func write(_ text: String) throws {
        if !FileManager.default.fileExists(atPath: log.path) {
            _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        }
        let file = try FileHandle(forWritingTo: log)
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    /// Hands an export in at this moment.
    func importLines(_ lines: String, from source: String = "filter") throws -> ImportAnswer {
        try collection.importLines(Array(lines.utf8), from: source, at: moment)
    }

    @discardableResult
    func submit(_ document: SignedDocument) throws -> RegisterVerdict {
        try collection.submit(
            SubmittedDocument(bytes: document.bytes, signature: document.signature), at: moment)
    }

    @discardableResult
    func say(_ event: UncheckedEvent, at instant: String) throws -> RegisterVerdict {
        try tick(at: instant)
        return try collection.submit(
            SubmittedDocument(
                bytes: event.bytes, signature: event.signature,
                countersignatures: event.countersignatures.flatMap(\.self)),
            at: moment)
    }

    /// The Principal ends the window.
    func cancel() throws {
        guard let window = collection.keeper.register.window(try id) else { return }
        let (key, role) = try SamplePeople.key("principal")
        let document = WindowEventDocument(
            authorisation: try id, authorisationDigest: window.trail.authorisation, after: window.trail.head,
            signedAt: now, signer: EventSigner(name: key.name, role: role, keyFingerprint: key.signingKey.fingerprint),
            reason: "The person has left the school.", act: .cancellation(.personLeft))
        let signature = try key.sign(document.bytes, namespace: .event)
        let verdict = try submit(SignedDocument(bytes: document.bytes, signature: signature))
        guard case .taken = verdict else { throw SamplePeople.Unknown(word: "\(verdict)") }
    }

    /// Somebody sets the clock of the server back; a second passes.
    func turnBack(hours: Int64) {
        elapsed += 1_000
        let wall = now.adding(milliseconds: -hours * 3_600_000)
        collection.tick(at: ServiceMoment(wall: wall, elapsed: elapsed), now: { self.moment })
    }

    var moment: ServiceMoment { ServiceMoment(wall: now, elapsed: elapsed) }

    var id: AuthorisationID {
        get throws {
            guard let id = AuthorisationID(SampleRegister.identifier) else { throw SamplePeople.Unknown(word: "id") }
            return id
        }
    }

    var phase: WindowPhase? {
        get throws { collection.keeper.register.window(try id)?.phase }
    }

    /// The evidence so far, as the investigator opens it.
    func opened() throws -> OpenedEvidence {
        let place = folder.appending(path: "case-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        try collection.writeCase(try id, to: place.path, withSecret: true, at: moment)
        return try OpenedEvidence(try RehearsedCase.read(place))
    }

    private static func collection(
        _ keeper: RegisterKeeper, _ setup: SchoolSetup, _ folder: URL, _ now: Timestamp, _ elapsed: Int64,
        _ said: SaidEvents
    ) -> LiveCollection {
        LiveCollection(
            keeper: keeper, setup: setup, program: "usherd test",
            startedAt: ServiceMoment(wall: now, elapsed: elapsed),
            recent: RecentEvidence(folder.appending(path: "runtime").path, random: SampleRegister.random),
            events: { said.add($0) })
    }

    private static func setup(in folder: URL, log: URL, _ exporting: Bool) throws -> SchoolSetup {
        let place = folder.appending(path: "config")
        try FileManager.default.copyItem(at: CommandRun.checkout.appending(path: "config"), to: place)
        let file = place.appending(path: "sample/usher.yaml")
        let export = exporting ? "\n  - name: filter\n    format: squid-native" : ""
        let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(
            of: "format: squid-native", with: "format: squid-native\n    file: \(log.path)\(export)")
        try Data(text.utf8).write(to: file)
        return try SampleSchoolSetup.setup(file.path)
    }
}
