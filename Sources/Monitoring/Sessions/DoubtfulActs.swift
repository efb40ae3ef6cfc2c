import FlowModel

/// Settles what may be a person who went to the site from another page, or a film inside that page. Both begin alike; who went to
/// the site does more there.
enum DoubtfulActs {
    /// Each doubtful core mark stays one where a sure one (`LateEmbeds.sure`) follows within the episode gap, or its tunnels show a
    /// visit themselves; else it is content.
    ///
    /// - Parameter acts: of one stream, in time order. O(n log n).
    static func settled(_ acts: [Act], by parameters: ActiveUseParameters) -> [Act] {
        let sure = LateEmbeds.sure(among: acts, by: parameters)
        var nextPictures: Timestamp?
        var settled: [Act] = []
        for act in acts.reversed() {
            let next = sure[sure.partitionPoint { $0 < act.mark.at }...].first
            let goesOn = next.map { $0 <= act.mark.at.adding(milliseconds: parameters.episodeGap) } ?? false
            let isVisit = nextPictures.map { act.isVisit(withPicturesAt: $0, by: parameters) } ?? false
            settled.append(act.isDoubtful && !goesOn && !isVisit ? act.asContent : act)
            nextPictures = act.ownPictures(by: parameters) ?? nextPictures
        }
        return settled.reversed()
    }
}
