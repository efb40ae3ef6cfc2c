import FlowModel
import Monitoring
import Reporting

/// Opening and closing with the windows. Nothing of a source is open while no window is.
extension LiveCollection {
    /// Brings what is read into line with what the register says.
    mutating func adoptWindows(at moment: ServiceMoment) {
        tellMoves()
        let open = collectable(at: moment.wall)
        guard open != windows.mapValues(\.window) else { return }
        let ended = windows.keys.filter { open[$0] == nil }
        end(Array(ended), at: moment)
        for id in ended {
            windows[id] = nil
            if keeper.register.window(id)?.phase != .suspended { recent.forget(id) }
        }
        for (id, window) in open where windows[id]?.window != window { begin(window, id, at: moment) }
        findings = findings.merging(windows.mapValues(\.watch)) { _, present in present }
        rebuildPipeline()
        if windows.isEmpty { closeSources(at: moment) } else { openSources(at: moment) }
        commit(at: moment)
    }

    /// The windows that are in the phase `open`, by their identifier. Only what the register itself vouches for is here.
    private mutating func collectable(at now: Timestamp) -> [AuthorisationID: OpenWindow] {
        obstacles = []
        guard let present = Interval(start: now, end: now.adding(milliseconds: 1)) else { return [:] }
        var open: [AuthorisationID: OpenWindow] = [:]
        var read: [OpenWindow: OpenWindow] = [:]
        for window in keeper.register.openWindows(in: present) {
            guard keeper.register.window(window.authorisation)?.phase == .open else { continue }
            guard keeper.catalogue(of: window.authorisation) != nil else {
                obstacles.append(
                    "the catalogue that a window was signed with is neither in force nor kept, and the window is not "
                        + "collected: put the catalogue back, or have a new authorisation signed")
                continue
            }
            guard let readable = readings[window] ?? keeper.readable(window) else {
                obstacles.append("what was fixed for a window is not there, and it is not collected")
                continue
            }
            open[window.authorisation] = readable
            read[window] = readable
        }
        readings = read
        return open
    }

    private mutating func begin(_ window: OpenWindow, _ id: AuthorisationID, at moment: ServiceMoment) {
        if windows[id] != nil {
            windows[id]?.window = window
            return
        }
        guard let plans = keeper.plans(of: id), let rules = rules(of: window, by: plans) else { return }
        let memory = pipeline?.memory(of: id) ?? (try? keeper.memories())?.first { $0.authorisation == id }
        windows[id] = LiveWindow(
            window, plans: plans, watch: FindingWatch(rules, told: memory?.told ?? []),
            recent: recent.flows(of: id, keeper), silentSince: moment.wall)
    }

    /// Lessons of open windows may have fallen away: findings in them are withdrawn with the next judgement.
    mutating func takeLapses() {
        readings = [:]
        for (id, live) in windows {
            guard let plans = keeper.plans(of: id), plans != live.plans, let rules = rules(of: live.window, by: plans)
            else { continue }
            windows[id]?.judge(by: rules, plans)
        }
    }

    private func rules(of window: OpenWindow, by plans: [DayPlan]) -> WindowRules? {
        guard let registered = keeper.register.window(window.authorisation),
            let setting = keeper.setting(of: window.authorisation),
            let span = Interval(start: window.opening, end: window.closing)
        else { return nil }
        return WindowRules(registered.document, plans: plans, window: span, tolerance: setting.lessonTolerance)
    }

    /// What waits is sealed, and the coverage so far is put into the chain. The memory itself is kept: late lines that are
    /// handed in (law page 2.3), and going on after a suspension, need it.
    private mutating func end(_ ended: [AuthorisationID], at moment: ServiceMoment) {
        guard !ended.isEmpty else { return }
        release(ended, at: moment)
        guard var running = pipeline else { return }
        running.finish(only: Set(ended))
        for memory in running.remembered where ended.contains(memory.authorisation) {
            for (source, tally) in memory.tallies { totals[source, default: SourceTotals()].add(tally) }
        }
        for id in ended {
            batch.covered.append(id)
        }
        take(running.drain())
        pipeline = running
        rememberAll()
    }

    /// One pipeline for all that is open, with what was remembered of each.
    private mutating func rebuildPipeline() {
        let running = pipeline?.remembered ?? []
        let known =
            running
            + batch.memories.filter { memory in
                !running.contains { $0.authorisation == memory.authorisation }
            }
        guard !windows.isEmpty else {
            pipeline = nil
            return
        }
        let stored = (try? keeper.memories()) ?? []
        let kept = known + stored.filter { memory in !known.contains { $0.authorisation == memory.authorisation } }
        pipeline = try? newPipeline(windows.values.map(\.window), kept)
        if pipeline == nil { obstacles.append("two windows bind the same identity: nothing is collected") }
    }

    /// A pipeline in which each window is judged by the catalogue that it was signed with.
    func newPipeline(_ windows: [OpenWindow], _ memories: [WindowMemory]) throws(RefusalCode) -> MonitoringPipeline {
        try MonitoringPipeline(
            windows, catalogue: setup.catalogue, kept: keeper.catalogues(of: windows), memories: memories)
    }

    /// After a start: what was remembered of windows that are over is sealed, and what nobody needs any longer forgotten.
    package mutating func takeUp(at moment: ServiceMoment) throws {
        for var memory in try keeper.memories() {
            let phase = keeper.register.window(memory.authorisation)?.phase
            switch phase {
            case .open?: continue
            case .suspended?, .expired?, .cancelled?:
                guard memory.waiting > 0 else { continue }
                memory.ripen(at: nil)
                batch.evidence[memory.authorisation, default: []] += memory.takeRipe()
                batch.memories.append(memory)
                batch.covered.append(memory.authorisation)
            default: batch.forgotten.append(memory.authorisation)
            }
        }
        commit(at: moment)
    }

    /// Phases that changed since the last look, for the log: from and to, and not of which window.
    private mutating func tellMoves() {
        for window in keeper.register.windows {
            let before = phases[window.id]
            phases[window.id] = window.phase
            if let before, before != window.phase { events(.windowMoved(from: before, to: window.phase)) }
        }
        for alert in keeper.alerts where told.insert(alert).inserted {
            events(.alert(alert.cause))
            matters.append(.alert(alert))
        }
    }
}
