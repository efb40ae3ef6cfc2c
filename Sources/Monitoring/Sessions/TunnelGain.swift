import FlowModel

/// How much the bytes of tunnels add to time that marks already show, without counting an instant twice.
package enum TunnelGain {
    /// One tunnel or group of tunnels, clipped, and the milliseconds by which it exceeds what marks show inside it.
    private struct Candidate {
        let span: Interval
        let gain: Int64
    }

    /// Tunnels whose bytes needed less than this, in milliseconds, may be a glance, however much it brought.
    package static let leastNeed: Int64 = 90_000

    /// The greatest total gain of tunnels, single and in groups, that do not overlap (weighted interval scheduling). Inside each
    /// chosen span at least its bound was active, outside them at least what marks show, so the sum is a lower bound.
    ///
    /// - Parameter visits: the tunnels of each episode. Only those of one episode form a group: what boxes and players of several
    ///   services bring to one page is no visit to any of them.
    package static func most(of visits: [[TunnelUse]], over marked: IntervalSet, in interval: Interval) -> Int64 {
        let candidates = visits.flatMap { Self.candidates(of: $0, over: marked, in: interval) }
            .sorted { ($0.span.end, $0.span.start, $0.gain) < ($1.span.end, $1.span.start, $1.gain) }
        var best: [Int64] = [0]
        for (index, candidate) in candidates.enumerated() {
            let earlier = candidates[..<index].partitionPoint { $0.span.end <= candidate.span.start }
            best.append(max(best[index], best[earlier] + candidate.gain))
        }
        return best[candidates.count]
    }

    private static func candidates(
        of tunnels: [TunnelUse], over marked: IntervalSet, in interval: Interval
    ) -> [Candidate] {
        let groups = TunnelGroup.all(of: tunnels, in: interval).compactMap { group in
            candidate(group.span(in: interval), least: group.least(inside: interval), over: marked)
        }
        // Most tunnels add nothing: only the few that do are held against all others.
        let single = tunnels.compactMap { tunnel in
            candidate(tunnel.span.overlap(with: interval), least: tunnel.least(inside: interval), over: marked)
                .map { (tunnel, $0) }
        }.filter { $0.0.isVouched(beside: tunnels) }.map(\.1)
        return single + groups
    }

    private static func candidate(_ span: Interval?, least: Int64, over marked: IntervalSet) -> Candidate? {
        guard let span, least >= leastNeed else { return nil }
        let gain = least - marked.clipped(to: span).milliseconds
        return gain > 0 ? Candidate(span: span, gain: gain) : nil
    }
}
