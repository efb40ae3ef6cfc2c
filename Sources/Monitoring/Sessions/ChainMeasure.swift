import FlowModel

/// What a chain of acts amounts to: use or contact, and between which bounds somebody was active.
struct ChainMeasure {
    private let acts: [Act]
    private let tunnels: [TunnelReading]
    /// Two acts on the site follow each other as a person's do; refreshes of a tab that is left open lie further apart.
    private let hasPace: Bool
    /// Of slots or tunnels, in which the film of another site's page cannot be told from the site.
    private let isOfConnections: Bool
    private let parameters: ActiveUseParameters

    init(_ acts: [Act], by parameters: ActiveUseParameters) {
        self.acts = acts
        self.tunnels = acts.flatMap(\.exchanges).compactMap { TunnelReading($0, by: parameters) }
        self.isOfConnections = !tunnels.isEmpty || acts.contains(where: \.isSlot)
        let core = acts.filter { $0.mark.kind == .core }.map(\.mark.at)
        self.hasPace = zip(core, core.dropFirst()).contains { $1.milliseconds(since: $0) <= parameters.pagePace }
        self.parameters = parameters
    }

    /// Use needs a core mark, and either two marks `leastSpan` apart or a substantial transfer that lasted as long.
    var isUse: Bool {
        guard acts.contains(where: { $0.mark.kind == .core }) else { return false }
        if marksLastLongEnough { return true }
        return tunnels.contains {
            $0.bytes >= parameters.substantialBytes && $0.span.milliseconds >= parameters.leastSpan && !$0.isMostlyIdle
        }
    }

    private var marksLastLongEnough: Bool {
        guard let first = acts.first?.mark, let last = acts.last?.mark else { return false }
        return last.at.milliseconds(since: first.at) >= parameters.leastSpan
    }

    /// From each mark to the next, as far as that is certain; nothing after the last. Marks that alone are a contact add
    /// nothing to what the bytes of a tunnel show.
    var low: IntervalSet {
        guard marksLastLongEnough else { return .empty }
        var openUntil = Timestamp(milliseconds: .min)
        let sound = SoundWatch(acts, by: parameters)
        var lastCore: Act?
        var isLoneCore = true
        var credited: [Interval] = []
        for (position, (act, next)) in zip(acts, acts.dropFirst()).enumerated() {
            openUntil = max(openUntil, act.dataEnd(by: parameters))
            let isLone = isLone(position)
            if act.mark.kind == .core { (lastCore, isLoneCore) = (act, isLone) }
            if let lastCore, next.mark.kind == .core,
                next.mark.at.milliseconds(since: lastCore.mark.at) <= parameters.episodeGap
            {
                credited.append(
                    credit(from: lastCore, isLone: isLoneCore, to: next.mark, isSpanned: openUntil >= next.mark.at))
            }
            guard !sound.isSound(after: position) else { continue }
            credited.append(credit(from: act, isLone: isLone, to: next.mark, isSpanned: false))
        }
        return IntervalSet(credited)
    }

    /// Whether a long time passed before the act too. A tab that is left open now and then fetches what looks like a page; such
    /// refreshes, and glances, are no time spent, however many there are.
    private func isLone(_ position: Int) -> Bool {
        guard position > 0 else { return true }
        return acts[position].mark.at.milliseconds(since: acts[position - 1].mark.at) > parameters.closeGap
    }

    /// How much after `act` is certain, given that `next` follows it: all of a short gap, and of a longer one between two core
    /// marks; some when a core mark follows.
    private func credit(from act: Act, isLone: Bool, to next: Mark, isSpanned: Bool) -> Interval {
        let mark = act.mark
        let gap = next.at.milliseconds(since: mark.at)
        guard gap > parameters.certainGap else { return Interval(start: mark.at, milliseconds: gap) }
        guard next.kind == .core, !act.cannotBePlaced else { return Interval(start: mark.at, milliseconds: 0) }
        // What began beside another site's page may be its film, and what comes after that is nobody's reading.
        let mayBeFilm = isOfConnections && mark.followsOtherSite && !act.goesOn
        let isSure = mark.kind == .core && !next.followsOtherSite && !mayBeFilm
        let mayBeLong = isSpanned || hasPace && mark.isPage && next.isPage
        let whole = mayBeLong ? max(parameters.closeGap, parameters.spannedGap) : parameters.closeGap
        guard gap <= whole || !isLone else { return Interval(start: mark.at, milliseconds: 0) }
        guard isSure else { return Interval(start: mark.at, milliseconds: parameters.certainGap) }
        return Interval(start: mark.at, milliseconds: gap <= whole ? gap : parameters.longGap)
    }

    /// From each mark to the next up to the episode gap, a tail after the last, and all tunnels that can be placed.
    var high: IntervalSet {
        var possible = tunnels.map(\.possible)
        for (act, next) in zip(acts, acts.dropFirst()) {
            let gap = next.mark.at.milliseconds(since: act.mark.at)
            possible.append(Interval(start: act.mark.at, milliseconds: min(gap, parameters.episodeGap)))
        }
        if let last = acts.last {
            possible.append(Interval(start: last.mark.at, milliseconds: parameters.tail))
        }
        return IntervalSet(possible)
    }

    var tunnelUses: [TunnelUse] {
        tunnels.map(\.use).filter { $0.least > 0 || $0.share.usual > 0 }
            .sorted { ($0.span.start, $0.evidence) < ($1.span.start, $1.evidence) }
    }
}
