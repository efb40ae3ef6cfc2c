import FlowModel

/// Settles what a page of another site may have loaded long after it was opened. Boxes, posts and players to which somebody scrolls
/// down bring the service's own pictures along, and no other site is opened just before them.
enum LateEmbeds {
    /// Each core mark that is no more than an embed stays one where a core mark that is more lies within the episode gap before or
    /// after, both ends included; a film only where one lies before, as who watches it has opened its page. Else it is content.
    ///
    /// - Parameter acts: of one stream, in time order. O(n log n).
    static func settled(_ acts: [Act], by parameters: ActiveUseParameters) -> [Act] {
        // A call stays what it is and vouches for nothing.
        let more = acts.filter { $0.isMoreThanEmbed && !$0.mark.isCall }.map(\.mark.at)
        return acts.map { act in
            guard act.mark.kind == .core, !act.isMoreThanEmbed else { return act }
            let next = more.partitionPoint { $0 < act.mark.at }
            let last = act.bringsFilm ? more.partitionPoint { $0 <= act.mark.at } : min(more.count, next + 1)
            let isNear = more[max(0, next - 1)..<last].contains {
                abs($0.milliseconds(since: act.mark.at)) <= parameters.episodeGap
            }
            return isNear ? act : act.asContent
        }
    }

    /// Instants of the core marks that are no embed's, no call of an open tab, and that nobody doubts, ascending. They alone vouch for
    /// others: a film beside another page and a box that loads later would else vouch for each other.
    ///
    /// - Parameter acts: of one stream, in time order. O(n log n).
    static func sure(among acts: [Act], by parameters: ActiveUseParameters) -> [Timestamp] {
        settled(acts.filter { !$0.isDoubtful && !$0.mark.isCall }, by: parameters)
            .filter { $0.mark.kind == .core }.map(\.mark.at)
    }
}
