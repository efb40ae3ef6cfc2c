import FlowModel

/// What the bytes of one tunnel say about time: somewhere inside `span` at least `least` milliseconds were spent, since
/// nobody takes data in faster than `ActiveUseParameters.fastestConsumption` for long.
package struct TunnelUse: Hashable, Sendable {
    package let span: Interval
    /// Milliseconds, never more than the span's. None for a tunnel that lasted no longer than a page.
    package let least: Int64
    /// What the tunnel allows to a group that it is one of.
    package let share: TunnelShare
    /// Ordinal of the tunnel's evidence.
    package let evidence: Int

    package init(span: Interval, least: Int64, share: TunnelShare = .none, evidence: Int) {
        self.span = span
        self.least = min(max(0, least), span.milliseconds)
        self.share = share
        self.evidence = evidence
    }

    /// The part of `least` that must lie inside `interval`: all of it may lie outside first.
    package func least(inside interval: Interval) -> Int64 {
        guard let inside = span.overlap(with: interval) else { return 0 }
        return max(0, least - (span.milliseconds - inside.milliseconds))
    }
}
