import FlowModel

/// Finds exchanges that keep company with polls: an open tab refreshes itself now and then, and what it brings in looks
/// like somebody's act, but nearly everything around it is too small to be one.
struct PollingCompany {
    let parameters: ActiveUseParameters

    /// The starts of all bursts around which, within `pollingReach` on both sides, at least `pollingLeast` polls lie, and
    /// at least `pollingShare` of them for each act. Many busy slots side by side are not asked about: small ones lie
    /// around whatever somebody does. Bursts are in time order. O(n log n).
    func starts(of bursts: [Burst], with verdicts: [BurstAppraisal.Verdict]) -> Set<Timestamp> {
        let seen = zip(bursts, verdicts).compactMap { Company($0, $1, by: parameters) }
        let pollsBefore = seen.reduce(into: [0]) { sums, one in sums.append((sums.last ?? 0) + (one.isPoll ? 1 : 0)) }
        let idle = seen.filter { one in
            guard !one.isPoll, one.isShort else { return false }
            let first = seen.partitionPoint { $0.start < one.start.adding(milliseconds: -parameters.pollingReach) }
            let past = seen.partitionPoint { $0.start <= one.start.adding(milliseconds: parameters.pollingReach) }
            let polls = pollsBefore[past] - pollsBefore[first]
            let acts = past - first - polls
            return polls >= parameters.pollingLeast && polls >= parameters.pollingShare * acts
        }
        return Set(idle.map(\.start))
    }
}

/// A burst that is either an act or a poll.
private struct Company {
    let start: Timestamp
    let isPoll: Bool
    let isShort: Bool

    /// Nil for a burst that is neither, or that goes on with the slot before. Short messages are as big as a poll with the
    /// handshake of its connection, and no sign of an idle tab.
    init?(_ burst: Burst, _ verdict: BurstAppraisal.Verdict, by parameters: ActiveUseParameters) {
        guard burst.beginsRun else { return nil }
        switch verdict {
        case .act: isPoll = false
        case .discounted(.backgroundSize) where !burst.isSlot || burst.bytes.bytes < parameters.backgroundBytes:
            isPoll = true
        case .uncorroborated, .discounted: return nil
        }
        start = burst.start
        isShort = burst.runLength <= PeriodicRuns.mostSlots
    }
}
