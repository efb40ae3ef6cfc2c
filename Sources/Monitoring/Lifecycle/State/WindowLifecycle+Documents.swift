import Custody
import FlowModel

/// What a signed document does to a window: who may say it (law page 2.5), in which phase (2.3), and on which condition.
extension WindowLifecycle {
    static func said(
        _ act: WindowAct, _ signers: [SignerStanding], _ digest: ContentDigest, _ state: WindowState,
        _ facts: WindowFacts
    ) -> WindowStep {
        guard PermissionMatrix.allows(act.kind, by: signers) else {
            let isBegun = PermissionMatrix.allows(act.kind, onceAnotherSigns: signers)
            return .refused(isBegun ? .signatureMissing : .notPermitted)
        }
        guard state.phase != .purged || act.kind == .accessRequest || act.kind == .accessAnswer else {
            return wrong(act.kind, state)
        }
        switch act {
        case .countersignature(let hasConflict): return countersign(hasConflict, state, facts)
        case .refusal: return refuse(state)
        case .suspension: return suspend(state, Stop(cause: .person, key: signers[0].key))
        case .resumption: return resume(state, signers, facts)
        case .cancellation: return cancel(state)
        case .closing(let root): return close(state, root, facts)
        case .outcome: return review(state, facts)
        case .hold:
            return state.phase.mayHoldEvidence ? holding(state, state.holds.union([digest])) : wrong(.hold, state)
        case .release(let hold):
            return state.holds.contains(hold) ? holding(state, state.holds.subtracting([hold])) : .refused(.unknownHold)
        case .purge(let root): return purge(state, root, facts)
        case .void: return void(state)
        case .accessRequest: return request(state, facts)
        case .review, .notification, .disposition, .response, .reading, .issue, .accessAnswer:
            return isPossible(act.kind, in: state.phase) ? .moved(state, []) : wrong(act.kind, state)
        }
    }

    private static func wrong(_ kind: EventKind, _ state: WindowState) -> WindowStep {
        .refused(outOfPlace(kind, in: state.phase))
    }

    /// Why a document of a kind cannot be taken in a phase: what has to come first, or what has happened already.
    static func outOfPlace(_ kind: EventKind, in phase: WindowPhase) -> LifecycleRefusal {
        switch (kind, phase) {
        case (.outcome, .cancelled), (.outcome, .expired): .notClosed
        case (.closing, .closed), (.closing, .reviewed): .alreadyClosed
        case (.purge, .cancelled), (.purge, .expired), (.purge, .closed): .noOutcome
        case (.outcome, .reviewed), (.disposition, .reviewed): .outcomeDecided
        case (.reading, .purged): .destroyed
        case (.closing, .void), (.outcome, .void), (.disposition, .void), (.response, .void), (.issue, .void):
            .wrongPhase
        default: isOver(phase) ? .noWayBack : .wrongPhase
        }
    }

    /// One more signature; whether that is the last one needed is `countersigned`'s to say.
    private static func countersign(_ hasConflict: Bool, _ state: WindowState, _ facts: WindowFacts) -> WindowStep {
        guard state.phase == .signed else { return wrong(.countersignature, state) }
        guard !hasConflict else { return .refused(.conflict) }
        guard !facts.isPredecessorStopped else { return .refused(.predecessorStopped) }
        return facts.now < facts.closing ? .moved(state, []) : .refused(.alreadyOver)
    }

    private static func refuse(_ state: WindowState) -> WindowStep {
        state.phase == .draft || state.phase == .signed ? move(state, to: .refused) : wrong(.refusal, state)
    }

    private static func cancel(_ state: WindowState) -> WindowStep {
        switch state.phase {
        case .open: move(state, to: .cancelled, [.stopCollecting])
        case .signed, .scheduled, .suspended: move(state, to: .cancelled)
        default: wrong(.cancellation, state)
        }
    }

    private static func resume(
        _ state: WindowState, _ signers: [SignerStanding], _ facts: WindowFacts
    ) -> WindowStep {
        guard state.phase == .suspended else { return wrong(.resumption, state) }
        guard facts.now < facts.closing else { return .refused(.alreadyOver) }
        guard facts.isCountersigned else { return .refused(.notCountersigned) }
        guard facts.standing.isEmpty else { return .refused(.causeStands) }
        let keys = Set(signers.map(\.key))
        guard state.stops.allSatisfy({ $0.key.map(keys.contains) ?? true }) else { return .refused(.stopperMustSign) }
        let needsOfficer = state.stops.contains { $0.cause.asksTheOfficer }
        guard !needsOfficer || signers.contains(where: { $0.has(.dpo) }) else { return .refused(.officerMustSign) }
        return move(state, to: .open, [.startCollecting])
    }

    private static func close(_ state: WindowState, _ root: EvidenceRoot, _ facts: WindowFacts) -> WindowStep {
        guard state.phase == .cancelled || state.phase == .expired else { return wrong(.closing, state) }
        guard let ends = facts.graceEnds, facts.now >= ends else { return .refused(.graceRuns) }
        return root == facts.evidence ? move(state, to: .closed) : .refused(.otherEvidence)
    }

    private static func review(_ state: WindowState, _ facts: WindowFacts) -> WindowStep {
        guard state.phase == .closed else { return wrong(.outcome, state) }
        return facts.undisposed.isEmpty ? move(state, to: .reviewed) : .refused(.findingsOpen)
    }

    /// What is void may go at once: its evidence should never have been.
    private static func purge(_ state: WindowState, _ root: EvidenceRoot, _ facts: WindowFacts) -> WindowStep {
        guard state.phase == .reviewed || state.phase == .void else { return wrong(.purge, state) }
        guard state.holds.isEmpty else { return .refused(.held) }
        guard !facts.isRequestOpen else { return .refused(.requestOpen) }
        guard root == facts.evidence else { return .refused(.otherEvidence) }
        if state.phase == .reviewed {
            guard let ends = facts.retentionEnds, facts.now >= ends else { return .refused(.retained) }
        }
        return move(state, to: .purged, [.destroySecret])
    }

    private static func void(_ state: WindowState) -> WindowStep {
        guard state.phase.mayHoldEvidence, state.phase != .void else { return wrong(.void, state) }
        return move(state, to: .void, state.phase == .open ? [.stopCollecting, .quarantine] : [.quarantine])
    }

    /// Law page 1.3: only narrow exemptions would hide a live covert window from its subject, so it stops and people decide.
    private static func request(_ state: WindowState, _ facts: WindowFacts) -> WindowStep {
        guard facts.isCovert, !facts.isSubjectTold else { return .moved(state, []) }
        switch state.phase {
        case .open, .suspended: return suspend(state, Stop(cause: .accessRequest))
        default: return .moved(state, [.alert(.accessRequest)])
        }
    }

    /// Documents that change nothing about collecting.
    static func isPossible(_ kind: EventKind, in phase: WindowPhase) -> Bool {
        switch kind {
        case .review: phase == .open || phase == .suspended
        case .notification: phase != .draft && phase != .refused
        case .disposition: phase == .closed || phase == .expired || phase == .cancelled
        case .response, .issue: phase == .closed || phase == .reviewed || phase == .expired || phase == .cancelled
        // An account of what has happened: it is taken as long as there is evidence that it could be about.
        case .reading: phase.mayHoldEvidence
        default: true
        }
    }
}
