import FlowModel
import Monitoring

/// Sealing and committing: evidence, audit entries, memories and positions together or not at all.
extension LiveCollection {
    /// What is to be sealed with the next commit.
    mutating func take(_ actions: [MonitoringPipeline.Action]) {
        for case .seal(let flow, let id) in actions {
            batch.evidence[id, default: []].append(flow)
            windows[id]?.add(flow)
        }
    }

    /// Nobody need write another line for what waits. Of a source that was read to its end everything is known: a line can
    /// come some time after its exchange has ended, and no more. One that is behind is waited for.
    mutating func settle(at now: Timestamp) {
        let before = pipeline?.ripe
        let known = now.adding(milliseconds: -2 * SourceClock.tolerance)
        for source in sources where source.isCaughtUp(at: now) { pipeline?.reach(known, of: source.declaration.name) }
        pipeline?.advance()
        if pipeline?.ripe != before { commits.isDirty = true }
    }

    mutating func commitWhenDue(at moment: ServiceMoment) {
        if !sources.isEmpty, commits.isStale(at: moment.elapsed) { commits.isDirty = true }
        let ripe = pipeline?.ripe ?? 0
        let isSealingDue = ripe >= CommitClock.mostRecords || (ripe > 0 && commits.isSealingDue(at: moment.elapsed))
        guard commits.isDue(at: moment.elapsed) || (isSealingDue && !commits.isFailing) else { return }
        if isSealingDue, let ready = pipeline?.drain() { take(ready) }
        commit(at: moment)
    }

    /// Commits all that is not on the disk. When that fails everything is kept and tried again, and nothing more is read.
    mutating func commit(at moment: ServiceMoment) {
        do {
            try commitEverything(at: moment)
        } catch {
            note(failure: error, at: moment)
            commits.failed(at: moment.elapsed)
        }
    }

    /// The only way to the store. A memory without the positions that it belongs to would let lines be read twice after a
    /// crash, and positions without their memory would lose them: so it is always all of both. Only a window whose secret cannot
    /// be used is set apart, so that the others go on: what was taken of it waits until it can, and nothing more is.
    mutating func commitEverything(at moment: ServiceMoment) throws {
        rememberAll()
        for source in sources {
            batch.sources[source.declaration.name] = .some(source.position(at: believed(moment)).text)
        }
        forgetPurged()
        var writable = batch
        let apart = batch.windows.filter { !keeper.canSeal($0) }
        let waiting = writable.setApart(apart)
        try keeper.collect(writable)
        if commits.isFailing { events(.storeRecovered) }
        note(writable, committedAt: moment)
        batch = waiting
        unsealable = apart
        if !waiting.isEmpty { commits.isDirty = true }
    }

    private mutating func note(_ written: CollectedBatch, committedAt moment: ServiceMoment) {
        guard !written.isEmpty else { return commits.foundNothing() }
        let records = written.evidence.values.reduce(0) { $0 + $1.count }
        commits.committed(at: moment, sealed: records > 0)
        sealed.add(records: records, segments: written.evidence.count)
        for (id, flows) in written.evidence { recent.add(flows, of: id, keeper) }
    }

    /// Of a window that was purged nothing is kept, and nothing can be.
    private mutating func forgetPurged() {
        let purged = batch.windows.filter { keeper.register.window($0)?.phase == .purged }
        _ = batch.setApart(purged)
        batch.forgotten += purged
    }

    mutating func note(failure error: any Error, at moment: ServiceMoment) {
        if let fault = error as? SecretFault {
            secretFault = fault
            return
        }
        if !commits.isFailing { events(.storeFailing(ServiceEvent.Fault(error))) }
        commits.failed(at: moment.elapsed)
    }

    /// The memories of all open windows as they are.
    mutating func rememberAll() {
        guard let running = pipeline else { return }
        let ids = Set(running.remembered.map(\.authorisation))
        batch.memories.removeAll { ids.contains($0.authorisation) }
        batch.memories += running.remembered
    }
}
