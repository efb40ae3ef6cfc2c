import FlowModel
import Monitoring

/// What is left to be done for windows that nobody collects here: those that stopped before the service was started, or while
/// something of theirs could not be read.
extension LiveCollection {
    /// After a start: what was remembered of windows that are over is sealed and counted, and what nobody needs any longer forgotten.
    package mutating func takeUp(at moment: ServiceMoment) throws {
        let missed = absences(until: moment.wall)
        for id in try keeper.rememberedWindows() {
            guard let phase = keeper.register.window(id)?.phase, phase == .open || Self.mayGoOn(phase) else {
                batch.forgotten.append(id)
                continue
            }
            guard phase != .open else { continue }
            settleUp(id, without: missed)
            takeUpFindings(of: id)
        }
        countWhatStopped()
        // Whatever is written until the next window opens is nobody's to read.
        if !keeper.register.windows.contains(where: { $0.phase == .open }) { forgetPositions() }
        commit(at: moment)
    }

    /// Whether a window that is not open may need its memory: to go on after a suspension, or for late lines.
    static func mayGoOn(_ phase: WindowPhase) -> Bool {
        switch phase {
        case .suspended, .expired, .cancelled: true
        default: false
        }
    }

    /// Every window in which collection has stopped gets its coverage, though nothing of it is remembered: nobody can make a report
    /// without, and whoever did nothing would wait for it for ever.
    mutating func countWhatStopped() {
        for window in keeper.register.windows where isToBeCounted(window) { settleUp(window.id) }
    }

    private func isToBeCounted(_ window: RegisteredWindow) -> Bool {
        let id = window.id
        guard keeper.isUncounted(id), windows[id] == nil, !batch.covered.contains(id), !unsettled.contains(id) else {
            return false
        }
        return switch window.phase {
        case .suspended, .cancelled, .expired, .closed, .reviewed: true
        default: false
        }
    }

    /// What waits is sealed, and what the sources delivered is counted.
    ///
    /// - Parameter missed: what was lost, by source, where nobody has counted since.
    private mutating func settleUp(_ id: AuthorisationID, without missed: [String: SourceLoss] = [:]) {
        do {
            var memory = try latestMemory(of: id)
            guard memory.waiting > 0 || keeper.isUncounted(id) else { return }
            if keeper.isUncounted(id) { for (source, loss) in missed { memory.note(loss, of: source) } }
            memory.ripen(at: nil)
            let flows = memory.takeRipe()
            if !flows.isEmpty { batch.evidence[id, default: []] += flows }
            batch.memories.removeAll { $0.authorisation == id }
            batch.memories.append(memory)
            batch.covered.append(id)
            commits.hurry()
        } catch {
            unsettled.insert(id)
        }
    }

    /// The people of the case are told as many findings as before the start.
    private mutating func takeUpFindings(of id: AuthorisationID) {
        guard let memory = try? latestMemory(of: id), let window = keeper.register.window(id),
            let plans = keeper.plans(of: id),
            let rules = rules(
                of: id, from: max(window.opening, window.acceptedAt), until: window.closing, by: plans)
        else { return }
        findings[id] = FindingWatch(rules, told: memory.told)
    }
}
