import FlowModel
import Monitoring
import ServiceInterface

/// What listeners refused and lost, and whether they listen at all.
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
            guard count > 0 else { continue }
            lose(SourceLoss(refusal.loss, count: count, times: times), of: declaration)
            tell(refusal.loss, of: declaration, at: moment) { .streamRefused($0, refusal, count: count) }
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

    /// A listener listens from now on.
    package mutating func noteListening(_ declaration: SourceDeclaration, at moment: ServiceMoment) {
        events(.listening(LoggedWord(declaration)))
        guard let index = listener(declaration) else { return }
        noteDeafness(index, at: moment)
        sources[index].deafSince = nil
        if sources[index].state == .unreadable { sources[index].state = .open }
    }

    /// A listener cannot listen, or was closed by the system; it is tried again.
    package mutating func noteNotListening(
        _ declaration: SourceDeclaration, _ fault: ServiceEvent.Fault, at moment: ServiceMoment
    ) {
        guard let index = listener(declaration) else { return }
        sources[index].deafSince = sources[index].deafSince ?? moment.wall
        noteDeafness(index, at: moment)
        tell(.unreadable, of: index) { .sourceUnreadable($0, fault) }
    }

    private mutating func noteDeafness(_ index: Int, at moment: ServiceMoment) {
        guard let since = sources[index].deafSince, let span = Interval(start: since, end: moment.wall) else { return }
        lose(SourceLoss(.notListening, count: 0, times: [span]), of: sources[index].declaration)
    }

    private func listener(_ declaration: SourceDeclaration) -> Int? {
        sources.firstIndex { $0.declaration == declaration && $0.isListener && $0.state != .suspended }
    }
}
