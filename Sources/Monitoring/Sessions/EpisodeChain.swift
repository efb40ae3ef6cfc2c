import FlowModel

/// Cuts the acts of one stream into episodes, before anybody asks what they amount to.
enum EpisodeChain {
    /// Acts at most `episodeGap` apart belong together, counted from the end of a tunnel that carried data. Content
    /// alone begins nothing: what comes before the first core mark is cut off as a chain of its own.
    static func cut(_ acts: [Act], by parameters: ActiveUseParameters) -> [[Act]] {
        chains(of: acts, by: parameters).flatMap(splitBeforeCore).flatMap { splitLate($0, by: parameters) }
            .flatMap { splitTrailing($0, by: parameters) }
    }

    /// What an act brings has come `contentReach` after it, and so has what goes on with that: content that comes later was brought by
    /// something else, such as a film in another site's page, and stands alone. Of tunnels the starts do not tell.
    private static func splitLate(_ chain: [Act], by parameters: ActiveUseParameters) -> [[Act]] {
        guard chain.first?.mark.kind == .core, !chain.contains(where: \.isTunnel) else { return [chain] }
        var counted: [Act] = []
        var late: [[Act]] = []
        for act in chain {
            let gap = counted.last.map { act.mark.at.milliseconds(since: $0.mark.at) } ?? 0
            if act.mark.kind == .core || gap <= parameters.contentReach {
                counted.append(act)
            } else {
                late.append([act])
            }
        }
        return [counted] + late
    }

    /// Slots at the end that another site's page may have filled only seem to go on with what was before: each stands alone.
    private static func splitTrailing(_ chain: [Act], by parameters: ActiveUseParameters) -> [[Act]] {
        let firm = chain.lastIndex { act in
            !act.isSlot || !act.mark.followsOtherSite
                || act.mark.kind == .core && act.mark.bytes.bytes >= parameters.embedBytes
        }
        guard let firm, firm + 1 < chain.count else { return [chain] }
        return [Array(chain[...firm])] + chain[(firm + 1)...].map { [$0] }
    }

    private static func chains(of acts: [Act], by parameters: ActiveUseParameters) -> [[Act]] {
        var chains: [[Act]] = []
        var reach = Timestamp(milliseconds: .min)
        for act in acts {
            if let last = chains.indices.last, act.mark.at <= reach.adding(milliseconds: parameters.episodeGap) {
                chains[last].append(act)
            } else {
                chains.append([act])
                reach = act.mark.at
            }
            reach = max(reach, act.dataEnd(by: parameters))
        }
        return chains
    }

    private static func splitBeforeCore(_ chain: [Act]) -> [[Act]] {
        guard let core = chain.firstIndex(where: { $0.mark.kind == .core }), core > 0 else { return [chain] }
        return [Array(chain[..<core]), Array(chain[core...])]
    }
}
