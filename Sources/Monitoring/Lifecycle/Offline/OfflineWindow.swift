import Custody
import FlowModel

/// Where the window of a case folder stands, and what the register would say to a document about it: the same state
/// machine, asked away from the service. The chain tells what the register has taken and done; documents that came later
/// are judged one by one, each at its signing time.
///
/// What only the service can see is taken as in order: the clock, the directory, delivery, and a review that is missed
/// after the chain's end.
package struct OfflineWindow: Sendable {
    var window: RegisteredWindow
    /// Of the latest thing that is known to have happened; whatever is asked is asked at or after it.
    package internal(set) var now: Timestamp
    /// The documents that count for nothing as they are, with the reason.
    package internal(set) var refused: [ContentDigest: LifecycleRefusal] = [:]
    /// The further signatures that would make a document count, and the window as it was when that one was written.
    var waiting: [ContentDigest: UnfinishedDocument] = [:]
    let limits: RetentionLimits
    /// Whose signatures the authorisation has.
    var keys: Set<String>
    /// While what the register took is repeated: it has judged, by the rules of its time.
    private var isReplaying = false
    /// As far as the chain shows: then the window does not open by time alone.
    private let isPredecessorStopped: Bool

    /// - Parameters:
    ///   - trail: verified, of this window.
    ///   - chain: of the case folder, intact and in step with `trail`; empty where there is only an authorisation, which
    ///     then counts from its own signing time.
    package init(
        _ document: MonitoringAuthorisation, trail: WindowTrail, chain: [AuditEntry],
        limits: RetentionLimits = .standard
    ) {
        self.limits = limits
        now = document.signedAt
        keys = [document.authoriser.keyFingerprint]
        isPredecessorStopped = Self.isPredecessorStopped(of: document, in: chain)
        window = RegisteredWindow(
            document, digest: trail.authorisation, opening: document.opensAt, isCountersigned: false,
            subjectPrincipal: nil, acceptedAt: document.signedAt)
        let own = chain.filter { $0.facts["authorisation"]?.string == document.id.text }
        if own.isEmpty { accept() }
        isReplaying = true
        for entry in own { replay(entry, trail) }
        isReplaying = false
        let taken = Set(own.filter { $0.kind == .documentAccepted }.compactMap { $0.facts["digest"]?.string })
        if let last = chain.last { now = max(now, Timestamp(milliseconds: last.time)) }
        for entry in trail.entries where !taken.contains(entry.digest.hex) { judge(entry, in: trail) }
    }

    package var authorisation: AuthorisationID { window.document.id }
    package var state: WindowState { window.state }
    package var phase: WindowPhase { window.state.phase }
    /// When collection ended for good; nil before.
    package var ended: Timestamp? { window.ended }
    /// From then on the case can be closed; nil before the end.
    package var graceEnds: Timestamp? { facts().graceEnds }
    /// From then on the evidence may be destroyed; nil before the outcome.
    package var retentionEnds: Timestamp? { window.retentionEnds(under: limits) }
    /// Whether a request of the subject waits for its answer: then nothing is destroyed.
    package var hasOpenRequest: Bool { window.hasOpenRequest }
    /// The review that is next; nil when none is left. Holidays are not known here, so that it is never after the service's.
    package var nextReview: CivilDate? {
        let (first, last) = (CivilTime.local(window.opening).date, CivilTime.local(window.closing).date)
        let dates = first.through(max(first, last)).filter { $0.weekday != .saturday && $0.weekday != .sunday }
        let weekdays = SchoolDays(known: first...max(first, last), dates: Set(dates))
        return window.reviewSchedule(weekdays).nextDue(after: window.reviewsHeld)
    }

    /// The further signatures that the document of this digest waits for; empty when there are none.
    package func missingSignatures(of digest: ContentDigest) -> [FurtherSignature] { waiting[digest]?.missing ?? [] }

    /// The same window at a later instant: what time alone does has happened.
    package func at(_ instant: Timestamp) -> OfflineWindow {
        var later = self
        later.pass(to: instant)
        return later
    }

    mutating func pass(to instant: Timestamp) {
        now = max(now, instant)
        move(.time)
    }

    /// Takes a step that is known to be allowed, or that may do nothing.
    mutating func move(_ event: WindowEvent) {
        guard case .moved(let state, _) = WindowLifecycle.step(window.state, event, facts()) else { return }
        let from = window.state.phase
        window.state = state
        guard from != state.phase else { return }
        window.note(from, state.phase, at: event == .time ? min(now, window.closing) : now)
    }

    /// What the chain says of the window that this one follows: stopped, or ended before anybody resumed it. Of a window that has
    /// opened the register has judged.
    private static func isPredecessorStopped(of document: MonitoringAuthorisation, in chain: [AuditEntry]) -> Bool {
        let moves = chain.filter { $0.kind == .windowMoved }.compactMap { WindowMove($0.facts) }
        let opened = moves.contains {
            $0.authorisation == document.id.text && $0.to == WindowPhase.open.rawValue
        }
        guard !opened, let predecessor = document.lineage.predecessor?.id.text else { return false }
        let deciding = moves.last { move in
            move.authorisation == predecessor
                && [WindowPhase.open, .suspended].contains { $0.rawValue == move.to }
        }
        return deciding?.to == WindowPhase.suspended.rawValue
    }

    func facts(outcome: CaseDecision? = nil) -> WindowFacts {
        WindowFacts(
            now: now, opening: window.opening, closing: window.closing, evidence: window.evidence,
            isCountersigned: window.isCountersigned, isCovert: window.document.mode == .covert,
            isSubjectTold: window.isSubjectTold, isPredecessorStopped: isPredecessorStopped, ended: window.ended,
            undisposed: outcome.map(window.undisposed) ?? [], isRequestOpen: !isReplaying && window.hasOpenRequest,
            retentionEnds: retentionEnds)
    }
}
