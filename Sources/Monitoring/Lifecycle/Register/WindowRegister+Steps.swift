import Custody
import FlowModel

/// How a window is moved, and what follows from it.
extension WindowRegister {
    /// What the moment says about a window.
    func facts(of index: Int, outcome: CaseDecision? = nil) -> WindowFacts {
        let window = windows[index]
        return WindowFacts(
            now: now, opening: window.opening, closing: window.closing, evidence: window.evidence,
            isCountersigned: window.isCountersigned, isCovert: window.document.mode == .covert,
            isSubjectTold: window.isSubjectTold, isPredecessorStopped: isPredecessorStopped(of: window),
            standing: standingCauses(against: window), ended: window.ended,
            undisposed: outcome.map(window.undisposed) ?? [], isRequestOpen: !isReplaying && window.hasOpenRequest,
            retentionEnds: window.retentionEnds(under: setting.retention))
    }

    /// The authorisations that nothing may follow for the time being: theirs is stopped, or was until its end, or follows one of
    /// which that is so.
    var stopped: Set<AuthorisationID> {
        var stopped: Set<AuthorisationID> = []
        for window in windows
        where window.phase == .suspended || window.endedStopped
            || window.document.lineage.predecessor.map({ stopped.contains($0.id) }) ?? false
        {
            stopped.insert(window.id)
        }
        return stopped
    }

    private func isPredecessorStopped(of window: RegisteredWindow) -> Bool {
        window.document.lineage.predecessor.map { stopped.contains($0.id) } ?? false
    }

    /// Reasons to stop that the program sees at this moment.
    private func standingCauses(against window: RegisteredWindow) -> Set<StopCause> {
        if isReplaying { return [] }
        var causes: Set<StopCause> = []
        if !isClockTrusted { causes.insert(.clock) }
        if let lapse = lapse(of: window), now >= lapse { causes.insert(.missedReview) }
        let keys = window.document.signers.map(\.keyFingerprint)
        let valid = setting.signers.entries.filter { $0.isValid(at: now.milliseconds) }.map(\.key.fingerprint)
        if !Set(keys).isSubset(of: valid) { causes.insert(.key) }
        let subject = window.document.subject.staffNumber
        let isAmbiguous = window.document.bindings.contains { declared in
            guard !declared.shared, let identity = try? IdentityBinding(declared).identity else { return false }
            return setting.directory.isSharedBeyond(subject, identity)
        }
        if isAmbiguous { causes.insert(.identity) }
        return causes
    }

    /// Moves a window and returns what follows, the audit entry first; nil when the step is refused. A further reason to stop
    /// is an entry too, from `suspended` to `suspended`: going on must know of it.
    mutating func step(
        _ index: Int, _ event: WindowEvent, _ facts: WindowFacts, reason: String? = nil,
        document: ContentDigest? = nil
    ) -> [RegisterAction]? {
        guard case .moved(let state, let actions) = WindowLifecycle.step(windows[index].state, event, facts) else {
            return nil
        }
        let from = windows[index].phase
        let isSame = from == state.phase && windows[index].state.stops == state.stops
        windows[index].state = state
        guard !isSame else { return actions.map { .act($0, windows[index].id) } }
        note(index, from, state.phase)
        let why =
            state.phase == .suspended
            ? Self.reason(of: state.stops) : reason ?? Self.reason(ofTimeTo: state.phase)
        let move = WindowMove(
            authorisation: windows[index].id.text, from: from.rawValue, to: state.phase.rawValue, reason: why,
            closesAt: state.phase == .open ? windows[index].closing.milliseconds : nil, document: document)
        let entry = RegisterAction.record(.windowMoved(move), at: now)
        return [entry] + actions.map { .act($0, windows[index].id) } + successors(of: index, state.phase)
    }

    /// Keeps the spans in which collection is on, and ends the window where it ends.
    private mutating func note(_ index: Int, _ from: WindowPhase, _ to: WindowPhase) {
        windows[index].note(from, to, at: now)
        if to == .cancelled || to == .expired || to == .void {
            _ = authorisations.cancel(windows[index].id, at: now)
        }
        authorisations.restrict(windows[index].id, to: windows[index].collecting)
    }

    /// A renewal or variation that opens takes its predecessor's place at the same moment: no gap and no overlap.
    private mutating func successors(of index: Int, _ phase: WindowPhase) -> [RegisterAction] {
        guard phase == .open, let predecessor = windows[index].document.lineage.predecessor,
            let before = windows.firstIndex(where: { $0.id == predecessor.id })
        else { return [] }
        return step(before, .superseded, facts(of: before), reason: Self.supersededReason) ?? []
    }

    static let supersededReason = "superseded"

    /// What time has done, in words.
    private static func reason(ofTimeTo phase: WindowPhase) -> String {
        switch phase {
        case .open: "the opening was reached"
        case .expired: "its time is over"
        case .refused: "a countersignature never came"
        default: "time"
        }
    }

    private static func reason(of stops: Set<Stop>) -> String {
        stops.map(\.cause.rawValue).sorted().joined(separator: ", ")
    }
}
