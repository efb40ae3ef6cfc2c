import FlowModel

/// Tunnels side by side that began in the time looked at, and ended in it or hardly later: a visit comes over several, to the
/// site and to its pictures. As nothing of them can belong to an earlier visit, they may be read at the usual pace, where a
/// tunnel that reaches in from outside is read at the fastest.
struct TunnelGroup {
    private var tunnels: [TunnelUse]
    private var end: Timestamp

    /// Milliseconds that the last bytes may have been for what nobody came to look at: pages and players fetch ahead.
    package static let ahead: Int64 = 5_000

    private init(_ first: TunnelUse) {
        tunnels = [first]
        end = first.span.end
    }

    /// All groups in `interval`, in the order of time.
    static func all(of tunnels: [TunnelUse], in interval: Interval) -> [TunnelGroup] {
        let inside = tunnels.filter {
            $0.share.usual > 0 && $0.span.start >= interval.start
                && $0.span.end <= interval.end.adding(milliseconds: $0.closing)
        }
        var groups: [TunnelGroup] = []
        for tunnel in inside.sorted(by: { ($0.span.start, $0.evidence) < ($1.span.start, $1.evidence) }) {
            if let last = groups.indices.last, tunnel.span.start < groups[last].end {
                groups[last].tunnels.append(tunnel)
                groups[last].end = max(groups[last].end, tunnel.span.end)
            } else {
                groups.append(TunnelGroup(tunnel))
            }
        }
        return groups
    }

    /// From the first start to the last end, as far as that lies in `interval`.
    func span(in interval: Interval) -> Interval? {
        guard let first = tunnels.first else { return nil }
        return Interval(start: first.span.start, end: end)?.overlap(with: interval)
    }

    /// Milliseconds inside `interval` that somebody must have spent: what the bytes need, never more than the group lasted, and
    /// the site's tunnels and those of its pictures lasted together, before the last byte that their closing allows. Nothing where
    /// neither film nor the site itself vouches for it.
    func least(inside interval: Interval) -> Int64 {
        guard let span = span(in: interval), let closing = tunnels.map(\.closing).max() else { return 0 }
        let share = tunnels.reduce(TunnelShare.none) { $0 + $1.share }
        let outside = max(0, end.milliseconds(since: interval.end))
        guard share.vouches(for: span.milliseconds + outside) else { return 0 }
        let lasted = span.milliseconds - max(0, closing - outside)
        let together = together?.lasted(in: interval, closing: closing) ?? lasted
        return max(0, min(share.usual - outside, lasted, together) - TunnelGroup.ahead)
    }

    /// When tunnels of the site and of its pictures were open side by side. Whoever visits a site has both; one of them alone may
    /// be kept open by other sites' buttons, or by a device. Nil where the group has not both, or film, during which a site rests;
    /// never where a site is alone that other sites' pages show parts of, as players can fill its tunnel for as long as they like.
    private var together: IntervalSet? {
        let kinds = Set(tunnels.map(\.kind))
        if kinds == [.dual] { return .empty }
        guard kinds.contains(.media), kinds.count > 1, !kinds.contains(.film) else { return nil }
        return spans(of: .site).union(spans(of: .dual)).intersection(spans(of: .media))
    }

    private func spans(of kind: TunnelUse.Kind) -> IntervalSet {
        IntervalSet(tunnels.filter { $0.kind == kind }.map(\.span))
    }
}

extension IntervalSet {
    /// Milliseconds inside `interval`, less the time that an idle connection may be kept at the end.
    fileprivate func lasted(in interval: Interval, closing: Int64) -> Int64 {
        guard let end = intervals.last?.end else { return 0 }
        let outside = max(0, end.milliseconds(since: interval.end))
        return clipped(to: interval).milliseconds - max(0, closing - outside)
    }
}
