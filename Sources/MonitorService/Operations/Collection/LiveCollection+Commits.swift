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
            note(failure: error)
            commits.failed(at: moment.elapsed)
        }
    }

    /// The only way to the store. A memory without the positions that it belongs to would let lines be read twice after a
    /// crash, and positions without their memory would lose them: so it is always all of both.
    mutating func commitEverything(at moment: ServiceMoment) throws {
        rememberAll()
        for source in sources { batch.sources[source.declaration.name] = .some(source.position.text) }
        guard !batch.isEmpty else { return }
        try keeper.collect(batch)
        if commits.isFailing { events(.storeRecovered) }
        let records = batch.evidence.values.reduce(0) { $0 + $1.count }
        commits.committed(at: moment, sealed: records > 0)
        sealed.add(records: records, segments: batch.evidence.count)
        for (id, flows) in batch.evidence { recent.add(flows, of: id, keeper) }
        batch = CollectedBatch()
    }

    mutating func note(failure error: any Error) {
        if let fault = error as? SecretFault {
            secretFault = fault
            return
        }
        if !commits.isFailing { events(.storeFailing(ServiceEvent.Fault(error))) }
        commits.failed(at: nil)
    }

    /// The memories of all open windows as they are.
    mutating func rememberAll() {
        guard let running = pipeline else { return }
        let ids = Set(running.remembered.map(\.authorisation))
        batch.memories.removeAll { ids.contains($0.authorisation) }
        batch.memories += running.remembered
    }
}
