import FlowModel

/// What one tunnel says beyond its start: whether it carried data, whether it can be placed in time, how much use its
/// bytes stand for.
struct TunnelReading {
    let span: Interval
    /// Bytes to the client less those of the handshake.
    let bytes: Int64
    private let exchange: Exchange
    private let parameters: ActiveUseParameters

    /// Nil when the exchange is no tunnel, or its end or its size is unknown.
    init?(_ exchange: Exchange, by parameters: ActiveUseParameters) {
        guard exchange.flow.form == .tunnel, let span = exchange.span, let down = exchange.flow.down else { return nil }
        self.span = span
        self.bytes = max(0, down.bytes - parameters.handshakeBytes)
        self.exchange = exchange
        self.parameters = parameters
    }

    private var rate: Int64 {
        kind == .film ? parameters.fastestFilm : parameters.fastestConsumption
    }

    private var kind: TunnelUse.Kind {
        if exchange.isCore { return exchange.isDual ? .dual : .site }
        return exchange.flow.role == .shared ? .film : .media
    }

    /// Open for so long, with so little in it, that nobody can say when anything happened.
    var isMostlyIdle: Bool {
        span.milliseconds > parameters.longTunnel && bytes < parameters.idleRate * (span.milliseconds / 1000)
    }

    var carriesData: Bool { bytes >= parameters.backgroundBytes && !isMostlyIdle }

    /// Time that the bytes needed; at the fastest only for a tunnel that lasted longer than a page takes to load.
    var use: TunnelUse {
        let lasts = span.milliseconds >= parameters.lastingTunnel
        return TunnelUse(
            kind, span: span, least: lasts ? TunnelShare.time(bytes, at: rate) : 0,
            share: share, closing: parameters.closingDelay,
            evidence: exchange.flow.ordinal)
    }

    /// A site's tunnel vouches for no longer than twice the time it was open, and what comes from shared servers slower than film is sound.
    private var share: TunnelShare {
        let whole = TunnelShare(of: bytes, in: exchange, by: parameters)
        let isSound = exchange.flow.role == .shared && whole.film < span.milliseconds
        return TunnelShare(
            usual: isSound ? 0 : whole.usual, film: isSound ? 0 : whole.film,
            acts: min(whole.acts, 2 * span.milliseconds))
    }

    /// Time that may have been active because of this tunnel.
    var possible: Interval {
        isMostlyIdle ? Interval(start: span.start, milliseconds: parameters.tail) : span
    }
}
