import FlowModel

/// Policy 3.1: excessive use of social media in school. Observes the active time of each working day; makes findings only
/// when the governing body has adopted a threshold, and only of the low end of the estimate.
package struct ExcessiveUseRule: UsageRule {
    /// A ten-day limit is judged over so many consecutive school days.
    package static let longPeriod = 10

    /// In the order of their dates.
    private let days: [WorkingDay]
    package let threshold: AdoptedThreshold?

    package var clause: PolicyClause { .excessiveUse }

    package init(days: [WorkingDay], threshold: AdoptedThreshold?) {
        self.days = days.sorted { $0.date < $1.date }
        self.threshold = threshold
    }

    package func assess(_ account: UsageAccount, under scope: RuleScope) -> RuleOutcome<DayObservation> {
        let episodes = account.episodes.filter { $0.kind == .use && scope.services.contains($0.service) }
        let observations = days.map { observation(of: $0, episodes, under: scope) }
        guard let threshold else { return RuleOutcome(observations: observations, findings: []) }
        let daily = days.compactMap { day in
            finding(episodes, on: [day], minutes: threshold.minutesPerDay, under: scope)
        }
        let findings = daily + longFindings(episodes, minutes: threshold.minutesPerTenDays, under: scope)
        return RuleOutcome(observations: observations, findings: findings)
    }

    private func observation(
        of day: WorkingDay, _ episodes: [UsageEpisode], under scope: RuleScope
    ) -> DayObservation {
        let present = episodes.filter { $0.isActive(in: day.working) }
        let counted = present.filter { scope.counts($0.service) }
        let apart = present.filter { scope.reportsApart($0.service) }
        return DayObservation(
            day: day, active: activeTime(of: counted, in: day.working), apart: activeTime(of: apart, in: day.working),
            services: Set(counted.map(\.service)).sorted(),
            evidence: Set(counted.flatMap { $0.evidence(in: day.working) }).sorted())
    }

    /// Findings over ten school days; after one, the count begins anew, so that no day supports two of them.
    private func longFindings(_ episodes: [UsageEpisode], minutes: Int64, under scope: RuleScope) -> [Finding] {
        var findings: [Finding] = []
        var first = 0
        while first + Self.longPeriod <= days.count {
            let period = Array(days[first..<first + Self.longPeriod])
            if let finding = finding(episodes, on: period, minutes: minutes, under: scope) {
                findings.append(finding)
                first += Self.longPeriod
            } else {
                first += 1
            }
        }
        return findings
    }

    private func finding(
        _ episodes: [UsageEpisode], on days: [WorkingDay], minutes: Int64, under scope: RuleScope
    ) -> Finding? {
        Finding(
            clause: clause, scope: scope, episodes: episodes,
            times: IntervalSet(days.flatMap(\.working.intervals)), leastActive: minutes * 60_000)
    }
}
