import Custody
import FlowModel
import Monitoring
import Reporting

/// The life of the window as the documents and the calendar make it, worked out before anything is read: recorded files
/// have no present, so everything that was said is known beforehand.
struct RehearsalPlan {
    /// As it stands when the window's time is over.
    let window: RegisteredWindow
    /// Nil when it was never open: then nothing is read.
    let opened: OpenWindow?
    let acceptedAt: Timestamp
    /// When the rehearsal's time is over.
    let end: Timestamp
    /// Every audit entry of the window's life, in the order of time.
    let entries: [PlannedEntry]
    /// The documents that were taken, in order, and the reasons why others were not.
    let taken: [UncheckedEvent]
    let refused: [RegisterRefusal]

    /// Judges the authorisation as if it had been handed in when it was signed, and each document likewise.
    /// - Parameter until: where the rehearsal's time ends; the window's own end where it is later or nil.
    /// - Throws: `RehearsalRefusal`.
    init(
        of authorisation: SignedDocument, countersignatures: [[UInt8]], documents: [UncheckedEvent],
        until: Timestamp?, _ setup: SchoolSetup
    ) throws {
        let claimed: MonitoringAuthorisation
        switch MonitoringAuthorisation.read(authorisation.bytes) {
        case .refused(let refusals): throw RehearsalRefusal(refusals.map(\.description))
        case .document(let document): claimed = document
        }
        acceptedAt = claimed.signedAt
        var register = WindowRegister(setting: setup.registerSetting, now: claimed.signedAt)
        let verdict = register.handIn(
            authorisation, countersignatures: countersignatures, facts: setup.authorisationFacts(at: claimed.signedAt)
        ) { setup.permittedTimes(of: $0) }
        if case .refused(let refusals, _) = verdict { throw RehearsalRefusal(refusals.map(\.description)) }
        var course = Course(verdict.actions)
        for document in Self.inOrder(documents) { course.hand(in: document, to: &register) }
        end = max(register.now, min(claimed.closesAt, until ?? claimed.closesAt))
        course.add(register.advance(to: end))
        guard let window = register.window(claimed.id) else { throw RehearsalRefusal([]) }
        if window.phase == .signed || window.phase == .refused {
            throw RehearsalRefusal([Refusal(.countersignatureMissing).description])
        }
        self.window = window
        (entries, taken, refused) = (course.entries, course.taken, course.refused)
        let whole = Interval(start: claimed.opensAt, end: claimed.closesAt)
        opened = whole.flatMap { [end] in register.openWindows(in: $0, before: end).first }
    }

    /// By the time at which each says it was signed. What cannot be read comes first: it is refused anyway.
    private static func inOrder(_ documents: [UncheckedEvent]) -> [UncheckedEvent] {
        let times = documents.map { (try? WindowEventDocument.read($0.bytes))?.signedAt.milliseconds ?? .min }
        return zip(documents, times).enumerated()
            .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
    }
}

/// What the register answers, collected.
private struct Course {
    var entries: [PlannedEntry] = []
    var taken: [UncheckedEvent] = []
    var refused: [RegisterRefusal] = []

    init(_ actions: [RegisterAction]) {
        add(actions)
    }

    mutating func add(_ actions: [RegisterAction]) {
        for case .record(let event, let at) in actions { entries.append(PlannedEntry(event: event, at: at)) }
    }

    mutating func hand(in document: UncheckedEvent, to register: inout WindowRegister) {
        if let read = try? WindowEventDocument.read(document.bytes), read.signedAt > register.now {
            add(register.advance(to: read.signedAt))
        }
        let verdict = register.receive(document)
        add(verdict.actions)
        switch verdict {
        case .taken: taken.append(document)
        case .refused(let reasons, _): refused += reasons
        }
    }
}
