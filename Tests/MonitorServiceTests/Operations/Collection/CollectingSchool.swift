import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import ServiceInterface
import TestSupport

/// The sample school with one log that is followed, run by two clocks that the test turns, and with a store whose tables the test
/// can take away. A crash is a value that is let go of.
final class CollectingSchool {
    let folder: URL
    let log: URL
    let places: RegisterPlaces
    private(set) var setup: SchoolSetup
    var collection: LiveCollection
    let said = SaidKinds()
    /// How many sealed records are kept for notices.
    private let recent: Int
    private var elapsed: Int64 = 0
    /// Lines; no two are the same.
    private var made = 0
    private(set) var now: Timestamp

    /// With the authorisations handed in the day before the windows open; it is a lesson of 28 April.
    ///
    /// - Parameters:
    ///   - exporting: whether there is a source `filter` in place of the log, whose lines are handed in.
    ///   - listening: whether the lines arrive by themselves.
    init(
        in folder: URL, people: [CollectedPerson] = [.archer], recent: Int = 10_000,
        at start: String = "2026-04-28T10:20:00Z", exporting: Bool = false, listening: Bool = false
    ) throws {
        self.folder = folder
        self.recent = recent
        log = folder.appending(path: "access.log")
        try Data().write(to: log)
        places = RegisterPlaces(folder: folder.appending(path: "state").path)
        setup = try LiveSchool.setup(in: folder)
        now = try AuthorisationFixture.instant("2026-04-27T13:00:00Z")
        let keeper = try RegisterKeeper.create(
            at: places, setup: setup, program: "usherd test", now: now, random: LiveSchool.random)
        collection = Self.collection(keeper, setup, folder, recent, ServiceMoment(wall: now, elapsed: 0)) { _ in }
        if listening { try listen() } else { try exporting ? handIn() : follow(log) }
        try crash()
        try tick(at: "2026-04-27T14:00:00Z")
        for person in people {
            let verdict = try collection.submit(person.authorisation(), at: moment)
            guard case .taken = verdict else { throw LiveSchool.Unsound(what: "\(verdict.codes)") }
        }
        // A listener that is open while nothing runs would have stood still.
        if !listening { try tick(at: "2026-04-27T23:00:01Z") }
        try tick(at: start)
    }

    var moment: ServiceMoment { ServiceMoment(wall: now, elapsed: elapsed) }

    var problems: [String] { collection.health(at: now).problems }

    /// Of the log, since the latest start.
    var lines: Int { collection.health(at: now).sources[0].lines }

    /// As after the process was killed: nothing is closed, and a new one takes the register up.
    func crash() throws {
        let keeper = try RegisterKeeper.open(
            at: places, setup: setup, program: "usherd test", now: now, random: LiveSchool.random)
        collection = Self.collection(keeper, setup, folder, recent, moment) { [said] in said.add($0) }
        try collection.takeUp(at: moment)
    }

    /// Nothing runs meanwhile.
    func sleep(until instant: String) throws {
        let milliseconds = try AuthorisationFixture.instant(instant).milliseconds(since: now)
        elapsed += milliseconds
        now = now.adding(milliseconds: milliseconds)
    }

    /// Time goes by, by both clocks.
    func tick(after milliseconds: Int64 = 1_100) {
        elapsed += milliseconds
        now = now.adding(milliseconds: milliseconds)
        collection.tick(at: moment, now: { self.moment })
    }

    func tick(at instant: String) throws {
        tick(after: try AuthorisationFixture.instant(instant).milliseconds(since: now))
    }

    /// Somebody sets the clock of the server; the other one goes on by a second.
    func setClock(by milliseconds: Int64) {
        elapsed += 1_000
        now = now.adding(milliseconds: milliseconds)
        collection.tick(at: moment, now: { self.moment })
    }

    /// Lines of tunnels that ended just now, and a tick after each.
    func use(_ people: CollectedPerson..., count: Int = 1, stampedBy seconds: Int64 = 0) throws {
        for _ in 0..<count {
            try write(people.map { line(of: $0.user, stampedBy: seconds) }.joined())
            tick()
        }
    }

    /// A line of the log, as if it was written at this moment by a clock that is off by so many seconds.
    func line(of user: String, stampedBy seconds: Int64 = 0) -> String {
        made += 1
        return
            "\(now.milliseconds / 1_000 + seconds).000 120 10.20.1.14 TCP_TUNNEL/200 \(57_161 + made) CONNECT www.facebook.com:443 \(user) "
            + "HIER_DIRECT/192.0.2.1 -\n"
    }

    func write(_ text: String) throws {
        let file = try FileHandle(forWritingTo: log)
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    /// Everything that waits is ripe a quarter of an hour later, and sealed.
    func settle() {
        tick(after: 30_000)
        tick(after: 1_200_000)
        tick(after: 61_000)
    }

    /// The Principal says something about a window.
    @discardableResult
    func say(_ act: WindowAct, of person: CollectedPerson) throws -> RegisterVerdict {
        try say(act, of: person.id)
    }

    @discardableResult
    func say(_ act: WindowAct, of id: AuthorisationID) throws -> RegisterVerdict {
        let window = try AuthorisationFixture.required(collection.keeper.register.window(id), id.text)
        let document = WindowEventDocument(
            authorisation: id, authorisationDigest: window.trail.authorisation, after: window.trail.head,
            signedAt: now,
            signer: EventSigner(
                name: LiveSchool.principal.principal, role: .principal,
                keyFingerprint: try LiveSchool.principal.fingerprint),
            reason: "as it was decided on that day", act: act)
        let signature = try LiveSchool.principal.sign(document.bytes, namespace: "usher-event")
        return try collection.submit(SubmittedDocument(bytes: document.bytes, signature: signature), at: moment)
    }

    /// A reload.
    func adopt(_ next: SchoolSetup) -> ConfigurationFault? { collection.adopt(next, at: moment) }

    /// Lines that arrive by themselves; false when they are not taken at this moment.
    func receive(_ lines: String) -> Bool { collection.receive(Array(lines.utf8), from: "proxy", at: moment) }

    func phase(of person: CollectedPerson) throws -> WindowPhase? {
        collection.keeper.register.window(try person.id)?.phase
    }

    private func follow(_ log: URL) throws {
        try configure { $0.replacing("format: squid-native", with: "format: squid-native\n    file: \(log.path)") }
    }

    private func listen() throws {
        try configure {
            $0.replacing(
                "format: squid-native",
                with: "format: squid-native\n    listen: squid-tcp://127.0.0.1:5140\n    from: [127.0.0.1]")
        }
    }

    private func handIn() throws { try configure { $0.replacing("- name: proxy", with: "- name: filter") } }

    private func configure(_ edit: (String) -> String) throws {
        let file = folder.appending(path: "config/sample/usher.yaml")
        try Data(edit(try String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
        let outcome = SetupReader.read(file.path)
        setup = try AuthorisationFixture.required(
            outcome.setup, outcome.faults.map(\.description).joined(separator: "; "))
    }

    private static func collection(
        _ keeper: RegisterKeeper, _ setup: SchoolSetup, _ folder: URL, _ recent: Int, _ moment: ServiceMoment,
        _ said: @escaping @Sendable (ServiceEvent) -> Void
    ) -> LiveCollection {
        LiveCollection(
            keeper: keeper, setup: setup, program: "usherd test", startedAt: moment,
            recent: RecentEvidence(
                folder.appending(path: "recent").path, keeping: recent, random: LiveSchool.random), events: said)
    }
}
