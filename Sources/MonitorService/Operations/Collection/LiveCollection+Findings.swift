import FlowModel
import Monitoring

/// Findings while a window is open. They are for the notice alone: the report judges afresh, from the sealed evidence.
extension LiveCollection {
    /// A judgement may cost this part of one core at most, as so many times its own duration of rest.
    private static let rest: Int64 = 40

    mutating func assessFindings(at moment: ServiceMoment, now: () -> ServiceMoment) {
        for id in windows.keys {
            guard let memory = pipeline?.memory(of: id), let live = windows[id] else { continue }
            let records = memory.sealed + memory.waiting
            guard records != live.judged, moment.elapsed >= live.nextJudgement else { continue }
            let begun = now().elapsed
            let raised = windows[id]?.watch.assess(live.recent + memory.unsealed, at: moment.wall) ?? []
            windows[id]?.judged = records
            windows[id]?.nextJudgement = moment.elapsed + (now().elapsed - begun) * Self.rest
            guard let watch = windows[id]?.watch, watch.raised != memory.told else { continue }
            findings[id] = watch
            pipeline?.note(told: watch.raised, of: id)
            commits.isDirty = true
            if !raised.isEmpty { matters.append(.finding(id)) }
        }
    }
}
