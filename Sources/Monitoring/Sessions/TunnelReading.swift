import FlowModel

/// What one tunnel says beyond its start: whether it carried data, whether it can be placed in time, how much use its
/// bytes stand for.
struct TunnelReading {
    let span: Interval
    /// Bytes to the client less those of the handshake.
    let bytes: Int64
    private let ordinal: Int
    private let isFilm: Bool
    private let isCore: Bool
    private let parameters: ActiveUseParameters

    /// Nil when the exchange is no tunnel, or its end or its size is unknown.
    init?(_ exchange: Exchange, by parameters: ActiveUseParameters) {
        guard exchange.flow.form == .tunnel, let span = exchange.span, let down = exchange.flow.down else { return nil }
        self.span = span
        self.bytes = max(0, down.bytes - parameters.handshakeBytes)
        self.isFilm = exchange.flow.role == .shared
        self.isCore = exchange.isCore
        self.ordinal = exchange.flow.ordinal
        self.parameters = parameters
    }

    private var rate: Int64 { isFilm ? parameters.fastestFilm : parameters.fastestConsumption }

    /// Open for so long, with so little in it, that nobody can say when anything happened.
    var isMostlyIdle: Bool {
        span.milliseconds > parameters.longTunnel && bytes < parameters.idleRate * (span.milliseconds / 1000)
    }

    var carriesData: Bool { bytes >= parameters.backgroundBytes && !isMostlyIdle }

    /// Time that the bytes needed; at the fastest only for a tunnel that lasted longer than a page takes to load.
    var use: TunnelUse {
        let lasts = span.milliseconds >= parameters.lastingTunnel
        return TunnelUse(span: span, least: lasts ? time(at: rate) : 0, share: share, evidence: ordinal)
    }

    private var share: TunnelShare {
        TunnelShare(
            usual: time(at: isFilm ? parameters.usualFilm : parameters.usualConsumption),
            film: time(at: parameters.filmRate), acts: isCore ? time(at: parameters.actRate) : 0,
            closing: parameters.closingDelay)
    }

    /// Ten days: no tunnel lasts longer, and sums of shares stay sums.
    private static let longest: Int64 = 864_000_000

    private func time(at rate: Int64) -> Int64 {
        let (thousandfold, overflow) = bytes.multipliedReportingOverflow(by: 1000)
        return min((overflow ? .max : thousandfold) / rate, Self.longest)
    }

    /// Time that may have been active because of this tunnel.
    var possible: Interval {
        isMostlyIdle ? Interval(start: span.start, milliseconds: parameters.tail) : span
    }
}
