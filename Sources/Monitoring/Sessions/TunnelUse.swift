import FlowModel

/// What the bytes of one tunnel say about time: somewhere inside `span` at least `least` milliseconds were spent, since
/// nobody takes data in faster than `ActiveUseParameters.fastestConsumption` for long.
package struct TunnelUse: Hashable, Sendable {
    /// What a tunnel brings.
    package enum Kind: Hashable, Sendable {
        /// The site or the app itself.
        case site
        /// A site that other sites' pages show parts of, as a player or a post.
        case dual
        /// The service's pictures, film and scripts.
        case media
        /// Film from servers that other services use too.
        case film
    }

    package let kind: Kind
    package let span: Interval
    /// Milliseconds, never more than the span's. None for a tunnel that lasted no longer than a page.
    package let least: Int64
    /// What the tunnel allows to a group that it is one of.
    package let share: TunnelShare
    /// How long after its last byte the tunnel may have been closed, in milliseconds.
    package let closing: Int64
    /// Ordinal of the tunnel's evidence.
    package let evidence: Int

    /// - Parameter share: of one that belongs to no group, and is as dense as film, when nil.
    package init(
        _ kind: Kind = .media, span: Interval, least: Int64, share: TunnelShare? = nil, closing: Int64 = 0,
        evidence: Int
    ) {
        self.kind = kind
        self.span = span
        self.least = min(max(0, least), span.milliseconds)
        self.share = share ?? TunnelShare(usual: 0, film: span.milliseconds, acts: 0)
        self.closing = closing
        self.evidence = evidence
    }

    /// The part of `least` that must lie inside `interval`: all of it may lie outside first.
    package func least(inside interval: Interval) -> Int64 {
        guard let inside = span.overlap(with: interval) else { return 0 }
        return max(0, least - (span.milliseconds - inside.milliseconds))
    }

    /// Whether the tunnel is no radio: it is as dense as film, or the site itself brought so much beside it as acts do. One to a site
    /// that other sites' pages show parts of needs pictures or film beside it, too: players can fill it.
    func isVouched(beside others: [TunnelUse]) -> Bool {
        let besides = others.filter { $0.span.overlap(with: span) != nil }
        guard kind != .dual || besides.contains(where: { $0.kind == .media || $0.kind == .film }) else { return false }
        if share.film >= span.milliseconds { return true }
        return besides.reduce(0) { $0 + $1.share.acts } >= span.milliseconds
    }
}
