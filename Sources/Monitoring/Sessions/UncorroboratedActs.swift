import FlowModel

/// Tells whether what a dual host brought, with nothing beside it that shows which site it is, lies among acts on that site. Who
/// was there shortly before and after was there in between; a refresh after the visit has nothing that follows it. A call of a site
/// that is never an embed goes on with what was there before.
struct UncorroboratedActs {
    /// Instants of sure marks, ascending.
    private let sure: [Timestamp]
    private let reach: Int64

    /// - Parameter acts: of one stream, in time order.
    init(among acts: [Act], by parameters: ActiveUseParameters) {
        sure = LateEmbeds.sure(among: acts, by: parameters)
        reach = parameters.episodeGap
    }

    /// Whether a sure mark lies within the episode gap before, and unless it is a call, after.
    func contains(_ act: Act) -> Bool {
        let next = sure.partitionPoint { $0 < act.mark.at }
        guard next > 0, act.mark.at.milliseconds(since: sure[next - 1]) <= reach else { return false }
        return act.mark.isCall || next < sure.count && sure[next].milliseconds(since: act.mark.at) <= reach
    }
}
