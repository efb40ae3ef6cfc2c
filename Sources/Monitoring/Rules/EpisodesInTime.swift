import FlowModel

extension UsageEpisode {
    /// Use of a grade and an attribution on which a finding may rest.
    var maySupportFinding: Bool {
        kind == .use && grade.maySupportFinding && attribution.maySupportFinding
    }

    package func marks(in times: IntervalSet) -> [Mark] {
        marks.filter { times.contains($0.at) }
    }

    /// Whether any mark or any possibly active time lies in `times`.
    package func isActive(in times: IntervalSet) -> Bool {
        marks.contains { times.contains($0.at) } || high.intervals.contains(where: times.overlaps)
    }

    /// The exchanges of marks in `times`, of the last mark before a stretch, active or only possible, that reaches into them, and of
    /// tunnels that reach into them; unsorted, and some more than once. Every figure has its rows (requirement R4), an upper one too.
    package func evidence(in times: IntervalSet) -> [Int] {
        certainEvidence(in: times) + possibleEvidence(in: times)
    }

    private func certainEvidence(in times: IntervalSet) -> [Int] {
        let marked = marks.indices.filter { index in
            let end = index + 1 < marks.count ? marks[index + 1].at : marks[index].at
            guard let stretch = Interval(start: marks[index].at, end: end) else { return false }
            return times.contains(stretch.start) || low.clipped(to: stretch).intervals.contains(where: times.overlaps)
        }
        return marked.flatMap { marks[$0].evidence }
            + tunnels.filter { times.overlaps($0.span) }.map(\.evidence)
    }

    /// Of the last mark before each stretch of `times` in which the episode is only possible; of its first where none is before.
    private func possibleEvidence(in times: IntervalSet) -> [Int] {
        high.subtracting(low).intersection(times).intervals.flatMap { stretch in
            (marks.last { $0.at <= stretch.start } ?? marks.first)?.evidence ?? []
        }
    }
}

/// The active time of `episodes` inside `times`: the sum over its intervals, which do not overlap.
package func activeTime(of episodes: [UsageEpisode], in times: IntervalSet) -> ActiveTime {
    times.intervals.map { activeTime(of: episodes, in: $0) }.reduce(.none) { sum, next in
        ActiveTime(low: sum.low + next.low, high: sum.high + next.high)
    }
}
