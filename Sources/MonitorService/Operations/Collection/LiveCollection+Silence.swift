import FlowModel
import Monitoring

/// Noticing that nothing is delivered any more: a silent collector proves nothing, and must not look like a quiet day.
extension LiveCollection {
    /// Windows are suspended after so many hours of the subject's working time without a line from any source (law page 2.3). Where all
    /// lines are handed in, nothing is missed before they are.
    mutating func checkSilence(at moment: ServiceMoment) {
        guard setup.configuration.sources.contains(where: { $0.intake != .handedIn }) else { return }
        let now = moment.wall
        let limit = Int64(setup.configuration.collectorHours) * 3_600_000
        for (id, window) in windows {
            guard let silence = Interval(start: window.silentSince, end: max(now, window.silentSince)),
                silence.milliseconds >= limit
            else { continue }
            let missed = window.plans.reduce(Int64(0)) { $0 + $1.workingHours.clipped(to: silence).milliseconds }
            guard missed >= limit else { continue }
            attempt(at: moment) { try $0.keeper.stop(id, .collector) }
        }
    }
}
