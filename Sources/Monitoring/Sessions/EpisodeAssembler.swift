import FlowModel

/// Turns evidence into episodes: which exchanges were somebody's doing, and for how long. A pure function of the
/// evidence and the parameters; the order of the evidence does not matter. O(n log n).
///
/// hygiene (`EvidenceTriage`) -> bursts (`Burst`, `SteadySound`) -> embeds, background, size (`BurstAppraisal`) -> regular polling
/// (`PeriodicRuns`, `PollingCompany`) -> what only its surroundings settle (`UncorroboratedActs`, `DoubtfulActs`, `LateEmbeds`)
/// -> episodes (`EpisodeChain`) -> use or contact, LOW and HIGH (`ChainMeasure`) -> grade (`EvidenceAppraisal`).
package struct EpisodeAssembler: Sendable {
    package let parameters: ActiveUseParameters

    package init(_ parameters: ActiveUseParameters = .standard) {
        self.parameters = parameters
    }

    /// The episodes alone, by start, then service, then device.
    package func assemble(_ flows: [EvidenceFlow]) -> [UsageEpisode] {
        account(for: flows).episodes
    }

    /// Episodes and discounts: every exchange of `flows` is in exactly one mark or one discount.
    package func account(for flows: [EvidenceFlow]) -> UsageAccount {
        let triage = EvidenceTriage(flows)
        let appraisal = EvidenceAppraisal(flows)
        let readings = triage.streams.map { (key: $0.key, reading: StreamReading($0, by: parameters)) }
        let discounts = (triage.discounts + readings.flatMap(\.reading.discounts)).sorted(by: Self.precedes)
        let taken = Dictionary(grouping: discounts) { Place(service: $0.service, device: $0.device) }
        let episodes = readings.flatMap { key, reading in
            EpisodeChain.cut(reading.acts, by: parameters).map { acts in
                let near = taken[Place(service: key.service, device: key.device)] ?? []
                return episode(of: acts, in: key, taken: near, appraisal: appraisal)
            }
        }
        return UsageAccount(
            episodes: episodes.sorted(by: Self.precedes), discounts: discounts, parameters: parameters)
    }

    /// What an episode's explanation is looked up by.
    private struct Place: Hashable {
        let service: ServiceID
        let device: Int
    }

    private func episode(
        of acts: [Act], in key: EvidenceStream.Key, taken: [Discount], appraisal: EvidenceAppraisal
    ) -> UsageEpisode {
        let measure = ChainMeasure(acts, by: parameters)
        let isUse = measure.isUse && !key.contactsOnly
        let exchanges = acts.flatMap(\.exchanges)
        let (grade, reason) = appraisal.grade(of: exchanges)
        let first = acts.first?.mark.at ?? Timestamp(milliseconds: 0)
        let last = acts.last?.mark.at ?? first
        return UsageEpisode(
            service: key.service, device: key.device, kind: isUse ? .use : .contact, marks: acts.map(\.mark),
            low: isUse ? measure.low : .empty, high: isUse ? measure.high : .empty,
            tunnels: isUse ? measure.tunnelUses : [],
            discounts: Self.slice(of: taken, from: first, through: last),
            grade: grade, gradeReason: reason,
            attribution: exchanges.map(\.flow.attribution).max() ?? .unknown)
    }

    private static func slice(of sorted: [Discount], from first: Timestamp, through last: Timestamp) -> [Discount] {
        let start = sorted.partitionPoint { $0.at < first }
        let end = sorted.partitionPoint { $0.at <= last }
        return Array(sorted[start..<end])
    }

    private static func precedes(_ left: UsageEpisode, _ right: UsageEpisode) -> Bool {
        (left.span.start, left.service, left.device, left.evidence.first ?? 0)
            < (right.span.start, right.service, right.device, right.evidence.first ?? 0)
    }

    private static func precedes(_ left: Discount, _ right: Discount) -> Bool {
        (left.at, left.service, left.device, left.reason.rawValue, left.evidence.first ?? 0)
            < (right.at, right.service, right.device, right.reason.rawValue, right.evidence.first ?? 0)
    }
}
