import FlowModel

/// Tells whether what a dual host brought, with nothing beside it that shows which site it is, lies among acts on that site. Who
/// was there shortly before and after was there in between; a refresh after the visit has nothing that follows it. A call of a site
/// that is never an embed goes on with what was there before.
struct UncorroboratedActs {
    /// Instants of core marks that nobody doubts, ascending.
    private let firm: [Timestamp]
    private let reach: Int64

    /// - Parameter acts: of one stream, in time order.
    init(among acts: [Act], by parameters: ActiveUseParameters) {
        firm = acts.filter { $0.mark.kind == .core && !$0.isDoubtful }.map(\.mark.at)
        reach = parameters.episodeGap
    }

    /// Whether a firm mark lies within the episode gap before, and unless it is a call, after.
    func contains(_ act: Act) -> Bool {
        let next = firm.partitionPoint { $0 < act.mark.at }
        guard next > 0, act.mark.at.milliseconds(since: firm[next - 1]) <= reach else { return false }
        return act.mark.isCall || next < firm.count && firm[next].milliseconds(since: act.mark.at) <= reach
    }
}
