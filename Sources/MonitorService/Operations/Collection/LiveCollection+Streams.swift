import FlowModel
import Monitoring
import ServiceInterface

/// What listeners refused and lost.
extension LiveCollection {
    /// What a listener has counted until now.
    package mutating func note(_ counts: StreamCounts, of declaration: SourceDeclaration, at moment: ServiceMoment) {
        let before = streamCounts.updateValue(counts, forKey: declaration.name) ?? StreamCounts()
        guard before != counts, pipeline != nil else { return }
        let times = [unattended(until: moment)]
        for refusal in StreamRefusal.allCases {
            // One that is declared anew counts from nought again.
            let (known, present) = (before.refused[refusal] ?? 0, counts.refused[refusal] ?? 0)
            let count = present < known ? present : present - known
            guard count > 0, let reason = LossReason(rawValue: refusal.rawValue),
                let fault = ServiceEvent.StreamFault(rawValue: refusal.rawValue)
            else { continue }
            lose(SourceLoss(reason, count: count, times: times), of: declaration)
            tell(reason, of: declaration, at: moment) { .streamRefused($0, fault, count: count) }
        }
        let lost = counts.lostDatagrams - (counts.lostDatagrams < before.lostDatagrams ? 0 : before.lostDatagrams)
        guard lost > 0 else { return }
        lose(SourceLoss(.lostDatagram, count: lost, times: times), of: declaration)
        tell(.lostDatagram, of: declaration, at: moment) { .overloaded($0, drops: lost) }
    }

    /// The time in which what is noticed now came about. Losses are asked of the kernel every second.
    private func unattended(until moment: ServiceMoment) -> Interval {
        let since = min(attended?.wall ?? moment.wall, moment.wall).adding(milliseconds: -2_000)
        return Interval(start: since, milliseconds: moment.wall.milliseconds(since: since))
    }
}
