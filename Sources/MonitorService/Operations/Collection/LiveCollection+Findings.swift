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
            _ = windows[id]?.watch.assess(
                live.recent + memory.unsealed, knownSince: live.forgottenUntil, at: moment.wall)
            windows[id]?.judged = records
            windows[id]?.nextJudgement = moment.elapsed + (now().elapsed - begun) * Self.rest
            guard let watch = windows[id]?.watch, watch.raised != memory.told else { continue }
            findings[id] = watch
            pipeline?.note(told: watch.raised, of: id)
            commits.isDirty = true
        }
    }

    /// Mail is sent of what is certain alone: in `usher status` a finding can still be withdrawn for a quarter of an hour, when
    /// the page shows up that a button was on.
    mutating func tellFindings(at now: Timestamp) {
        for (id, live) in windows {
            let certain = live.watch.certain(at: now)
            guard !certain.isSubset(of: live.announced) else { continue }
            windows[id]?.announced.formUnion(certain)
            matters.append(.finding(id))
        }
    }
}
