import FlowModel
import Monitoring
import Reporting

/// Opening and closing with the windows. Nothing of a source is open while no window is.
extension LiveCollection {
    /// Brings what is read into line with what the register says.
    mutating func adoptWindows(at moment: ServiceMoment) {
        tellMoves()
        countWhatStopped()
        let collectable = collectable(at: moment.wall)
        let open = collectable.windows
        guard open != windows.mapValues(\.window) else {
            if arePositionsUnread { openSources(at: moment) }
            return
        }
        let ended = windows.keys.filter { open[$0] == nil }
        end(Array(ended), at: moment)
        for id in ended {
            windows[id] = nil
            if isOver(id) { recent.forget(id) }
        }
        for (id, window) in open where windows[id]?.window != window {
            begin(window, id, collectable.memories[id], at: moment)
        }
        findings = findings.merging(windows.mapValues(\.watch)) { _, present in present }
        rebuildPipeline(Array(collectable.memories.values))
        if windows.isEmpty { closeSources(at: moment) } else { openSources(at: moment) }
        commit(at: moment)
    }

    private func isOver(_ id: AuthorisationID) -> Bool {
        switch keeper.register.window(id)?.phase {
        case .open?, .suspended?: false
        default: true
        }
    }

    private mutating func begin(
        _ window: OpenWindow, _ id: AuthorisationID, _ memory: WindowMemory?, at moment: ServiceMoment
    ) {
        if windows[id] != nil {
            windows[id]?.window = window
            return
        }
        guard let plans = keeper.plans(of: id), let rules = rules(of: window, by: plans) else { return }
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
        rules(of: window.authorisation, from: window.opening, until: window.closing, by: plans)
    }

    func rules(
        of id: AuthorisationID, from opening: Timestamp, until closing: Timestamp, by plans: [DayPlan]
    ) -> WindowRules? {
        guard let registered = keeper.register.window(id), let setting = keeper.setting(of: id),
            let span = Interval(start: opening, end: closing)
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
    private mutating func rebuildPipeline(_ beginning: [WindowMemory]) {
        guard !windows.isEmpty else {
            pipeline = nil
            return
        }
        // Where there can be no pipeline, nothing of what there was is lost with it.
        rememberAll()
        pipeline = try? newPipeline(windows.values.map(\.window), (pipeline?.remembered ?? []) + beginning)
    }

    /// A pipeline in which each window is judged by the catalogue that it was signed with.
    func newPipeline(_ windows: [OpenWindow], _ memories: [WindowMemory]) throws(RefusalCode) -> MonitoringPipeline {
        try MonitoringPipeline(
            windows, catalogue: setup.catalogue, kept: keeper.catalogues(of: windows), memories: memories)
    }

    /// Phases that changed since the last look, for the log: from and to, and not of which window.
    private mutating func tellMoves() {
        for window in keeper.register.windows {
            let before = phases[window.id]
            phases[window.id] = window.phase
            if let before, before != window.phase { events(.windowMoved(from: before, to: window.phase)) }
        }
        let ofAll = Set(keeper.alerts.filter { $0.authorisation == nil }.map(\.cause))
        for alert in keeper.alerts where told.insert(alert).inserted {
            // What concerns the whole register is said once, and not of each window again.
            if alert.authorisation == nil || !ofAll.contains(alert.cause) { events(.alert(alert.cause)) }
            matters.append(.alert(alert))
        }
    }
}
