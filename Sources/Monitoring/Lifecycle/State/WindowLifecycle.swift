import Custody
import FlowModel

/// Where a window stands, and what keeps it there. Only `WindowLifecycle.step` makes one that is not a draft.
package struct WindowState: Hashable, Sendable {
    package fileprivate(set) var phase: WindowPhase
    /// Empty unless suspended.
    package fileprivate(set) var stops: Set<Stop>
    /// The documents that forbid a purge.
    package fileprivate(set) var holds: Set<ContentDigest>

    package static let draft = WindowState(phase: .draft, stops: [], holds: [])

    private init(phase: WindowPhase, stops: Set<Stop>, holds: Set<ContentDigest>) {
        self.phase = phase
        self.stops = stops
        self.holds = holds
    }
}

/// The state machine of law page 2.3, as a pure function. It holds to three sentences: only `open` collects; nothing leads
/// back from an end; whoever may stop can stop at any time.
package enum WindowLifecycle {
    package static func step(_ state: WindowState, _ event: WindowEvent, _ facts: WindowFacts) -> WindowStep {
        switch event {
        case .signed: signed(state, facts)
        case .countersigned: countersigned(state, facts)
        case .said(let act, let signers, let digest): said(act, signers, digest, state, facts)
        case .stopped(let cause): suspend(state, Stop(cause: cause))
        case .superseded: superseded(state)
        case .time: time(state, facts)
        }
    }

    private static func signed(_ state: WindowState, _ facts: WindowFacts) -> WindowStep {
        guard state.phase == .draft else { return .refused(.wrongPhase) }
        guard facts.now < facts.closing else { return .refused(.alreadyOver) }
        return facts.isCountersigned ? schedule(state, facts) : move(state, to: .signed)
    }

    private static func countersigned(_ state: WindowState, _ facts: WindowFacts) -> WindowStep {
        guard state.phase == .signed else { return .refused(.wrongPhase) }
        guard facts.isCountersigned else { return .refused(.notCountersigned) }
        guard facts.now < facts.closing else { return .refused(.alreadyOver) }
        return schedule(state, facts)
    }

    /// Scheduled, and open at once when the opening is already due and nothing speaks against it.
    private static func schedule(_ state: WindowState, _ facts: WindowFacts) -> WindowStep {
        var scheduled = state
        scheduled.phase = .scheduled
        return time(scheduled, facts)
    }

    /// Guards of time. A window whose opening finds a reason against it waits; it may still be cancelled, or run out. That its
    /// predecessor is stopped is such a reason: what takes several people to resume is not begun again by one (X4).
    private static func time(_ state: WindowState, _ facts: WindowFacts) -> WindowStep {
        switch state.phase {
        case .signed where facts.now >= facts.closing: return move(state, to: .refused)
        case .scheduled where facts.now >= facts.closing: return move(state, to: .expired)
        case .scheduled
        where facts.now >= facts.opening && facts.isCountersigned && facts.standing.isEmpty
            && !facts.isPredecessorStopped:
            return move(state, to: .open, [.startCollecting])
        case .open where facts.now >= facts.closing: return move(state, to: .expired, [.stopCollecting])
        case .suspended where facts.now >= facts.closing: return move(state, to: .expired)
        case .open:
            guard let cause = facts.standing.min(by: { $0.rawValue < $1.rawValue }) else { return .moved(state, []) }
            return suspend(state, Stop(cause: cause))
        default: return .moved(state, [])
        }
    }

    private static func superseded(_ state: WindowState) -> WindowStep {
        switch state.phase {
        case .open: move(state, to: .expired, [.stopCollecting])
        case .suspended, .scheduled: move(state, to: .expired)
        default: .refused(.wrongPhase)
        }
    }

    static func suspend(_ state: WindowState, _ stop: Stop) -> WindowStep {
        switch state.phase {
        case .open, .suspended:
            var stopped = state
            stopped.phase = .suspended
            stopped.stops.insert(stop)
            let wasOpen = state.phase == .open
            let alerts: [WindowAction] = stop.cause == .person ? [] : [.alert(stop.cause)]
            return .moved(stopped, (wasOpen ? [.stopCollecting] : []) + alerts)
        default: return .refused(isOver(state.phase) ? .noWayBack : .wrongPhase)
        }
    }

    /// - Parameter actions: what the shell must do at this step.
    static func move(_ state: WindowState, to phase: WindowPhase, _ actions: [WindowAction] = []) -> WindowStep {
        var moved = state
        moved.phase = phase
        if phase != .suspended { moved.stops = [] }
        return .moved(moved, actions)
    }

    static func holding(_ state: WindowState, _ holds: Set<ContentDigest>) -> WindowStep {
        var held = state
        held.holds = holds
        return .moved(held, [])
    }

    /// X1: what has ended stays ended.
    static func isOver(_ phase: WindowPhase) -> Bool {
        switch phase {
        case .cancelled, .expired, .closed, .reviewed, .purged, .void, .refused: true
        case .draft, .signed, .scheduled, .open, .suspended: false
        }
    }
}
