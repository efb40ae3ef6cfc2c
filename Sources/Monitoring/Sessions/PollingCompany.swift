import FlowModel

/// Finds exchanges that keep company with polls: an open tab refreshes itself now and then, and what it brings in looks
/// like somebody's act, but nearly everything around it is too small to be one.
struct PollingCompany {
    let parameters: ActiveUseParameters

    /// The starts of all bursts around which, within `pollingReach` on both sides, at least `pollingLeast` polls lie, and
    /// at least `pollingShare` of them for each act. Many busy slots side by side are not asked about: small ones lie
    /// around whatever somebody does. Bursts are in time order. O(n log n).
    func starts(of bursts: [Burst], with verdicts: [BurstAppraisal.Verdict]) -> Set<Timestamp> {
        let seen = zip(bursts, verdicts).compactMap { Company($0, $1) }
        let pollsBefore = Self.sums(of: seen, where: \.isPoll)
        let actsBefore = Self.sums(of: seen, where: \.isAct)
        let idle = seen.filter { one in
            guard !one.isPoll, one.isShort else { return false }
            let first = seen.partitionPoint { $0.start < one.start.adding(milliseconds: -parameters.pollingReach) }
            let past = seen.partitionPoint { $0.start <= one.start.adding(milliseconds: parameters.pollingReach) }
            let polls = pollsBefore[past] - pollsBefore[first]
            let acts = actsBefore[past] - actsBefore[first] + (one.isAct ? 0 : 1)
            return polls >= parameters.pollingLeast && polls >= parameters.pollingShare * acts
        }
        return Set(idle.map(\.start))
    }

    /// How many of the first 0, 1, 2 ... are so.
    private static func sums(of seen: [Company], where isSo: (Company) -> Bool) -> [Int] {
        seen.reduce(into: [0]) { sums, one in sums.append((sums.last ?? 0) + (isSo(one) ? 1 : 0)) }
    }
}

/// A burst that is an act, a poll, or a page without corroboration, which is asked about and weighs nothing beside others.
private struct Company {
    let start: Timestamp
    let isPoll: Bool
    let isAct: Bool
    let isShort: Bool

    /// Nil for a burst that is none of these, or that goes on with the slot before.
    init?(_ burst: Burst, _ verdict: BurstAppraisal.Verdict) {
        guard burst.beginsBeat else { return nil }
        switch verdict {
        case .act: (isPoll, isAct) = (false, true)
        case .uncorroborated: (isPoll, isAct) = (false, false)
        case .discounted(.backgroundSize): (isPoll, isAct) = (true, false)
        case .discounted: return nil
        }
        start = burst.start
        isShort = burst.runLength <= PeriodicRuns.mostSlots
    }
}
