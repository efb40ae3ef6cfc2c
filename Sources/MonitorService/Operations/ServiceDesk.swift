import Custody
import FlowModel
import Monitoring
import ServiceInterface

/// The one writer of the running service: every request, every block of lines and every tick of the clock goes through it,
/// one after the other, and what it answers is durable before it is said.
package actor ServiceDesk {
    var collection: LiveCollection
    /// Of the clock that only runs forward, at the last tick.
    private var lastTick: Int64
    private let streams: StreamBoard
    private var post: NoticePost
    private let random: @Sendable (Int) -> [UInt8]
    private var listeners: [SourceDeclaration] = []
    /// Told which sources' sockets are to be open, whenever that changes.
    private let wantListeners: @Sendable ([SourceDeclaration]) -> Void
    /// What people asked with a signature, so that nothing is answered twice.
    var requests: RequestLedger
    var timetableWatch = TimetableWatch()
    /// How often somebody asked for the configuration to be read again.
    package internal(set) var configurationsAsked = 0
    /// What time it is.
    let now: @Sendable () -> ServiceMoment

    package init(
        _ collection: sending LiveCollection, now: @escaping @Sendable () -> ServiceMoment,
        post: NoticePost, random: @escaping @Sendable (Int) -> [UInt8], streams: StreamBoard = StreamBoard(),
        wantListeners: @escaping @Sendable ([SourceDeclaration]) -> Void = { _ in }
    ) {
        self.collection = collection
        self.requests = RequestLedger(startedAt: collection.startedAt)
        self.now = now
        self.streams = streams
        self.post = post
        self.random = random
        self.wantListeners = wantListeners
        lastTick = now().elapsed
    }

    /// Lets whatever is due happen. True while a window is open.
    @discardableResult
    package func tick() -> Bool {
        let moment = now()
        noteStreams(at: moment)
        collection.tick(at: moment, now: now)
        postNotices(at: moment)
        lastTick = moment.elapsed
        tellListeners()
        return collection.isCollecting
    }

    /// Milliseconds since the last tick.
    package func silence() -> Int64 { now().elapsed - lastTick }

    /// Lines of a listener. Returns when they were taken, or are not wanted any longer.
    package func receive(_ block: [UInt8], from source: String) async {
        while !collection.receive(block, from: source, at: now()) {
            // The store cannot be written: the sender has to wait, and so does this.
            guard (try? await Task.sleep(for: .milliseconds(100))) != nil else { return }
        }
        tellListeners()
    }

    /// Takes an export that was made for one person, or nothing of it.
    package func importLines(_ lines: [UInt8], from source: String) throws -> ImportAnswer {
        try collection.importLines(lines, from: source, at: now())
    }

    /// The end: everything is written and closed.
    package func stop() {
        collection.stop(at: now())
        tellListeners()
    }

    private func postNotices(at moment: ServiceMoment) {
        for matter in collection.matters { post.add(matter, at: moment) }
        collection.matters = []
        guard !post.isEmpty else { return }
        let count = post.post(at: moment, random: random) { collection.recipients(of: $0) }
        collection.tell(count)
    }

    func tellListeners() {
        let wanted = collection.wantedListeners
        guard wanted != listeners else { return }
        listeners = wanted
        wantListeners(wanted)
    }

    package func health() -> ServiceHealth {
        let moment = now()
        noteStreams(at: moment)
        return collection.health(at: moment.wall)
    }

    private func noteStreams(at moment: ServiceMoment) {
        for source in collection.setup.configuration.sources {
            if let counts = streams.counts(of: source.name) { collection.note(counts, of: source, at: moment) }
        }
    }

    /// The socket of a source is open.
    func listens(_ source: SourceDeclaration) { collection.noteListening(source, at: now()) }

    /// The socket of a source could not be opened, or was lost.
    func cannotListen(_ source: SourceDeclaration, _ fault: ServiceEvent.Fault) {
        collection.noteNotListening(source, fault, at: now())
    }

    package func windows() -> [WindowSummary] {
        collection.keeper.register.windows.map {
            WindowSummary(
                authorisation: $0.id.text, phase: $0.phase.rawValue, documents: $0.trail.entries.count,
                segments: $0.segments.count)
        }
    }

    /// Hands in a signed document. A stop is in force when this returns (X2).
    /// - Throws: when the store cannot be written; nothing has happened then.
    package func submit(_ document: SubmittedDocument) throws -> SubmissionAnswer {
        defer { tellListeners() }
        return switch try collection.submit(document, at: now()) {
        case .taken: SubmissionAnswer(refusals: [])
        case .refused(let refusals, _):
            SubmissionAnswer(refusals: refusals.map { .init(code: $0.code, sentence: $0.sentence) })
        }
    }

    /// Somebody has put the clock right. False while it is still before the latest entry of the audit chain.
    package func trustClock() throws -> Bool {
        try collection.trustClock(at: now())
        return collection.keeper.register.isClockTrusted
    }

    /// The case folder of one window, written into `folder`, which is there and empty. Evidence stays sealed.
    package func writeCase(_ id: AuthorisationID, to folder: String, withSecret: Bool) throws {
        try collection.writeCase(id, to: folder, withSecret: withSecret, at: now())
    }

    /// What the people of a case are told of it; nil where there is no such window.
    package func notice(of id: AuthorisationID) -> CaseNotice? {
        collection.notice(of: id)
    }
}
