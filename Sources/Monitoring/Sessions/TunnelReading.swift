import FlowModel

/// What one tunnel says beyond its start: whether it carried data, whether it can be placed in time, how much use its
/// bytes stand for.
struct TunnelReading {
    let span: Interval
    /// Bytes to the client less those of the handshake.
    let bytes: Int64
    private let ordinal: Int
    private let rate: Int64
    private let parameters: ActiveUseParameters

    /// Nil when the exchange is no tunnel, or its end or its size is unknown.
    init?(_ exchange: Exchange, by parameters: ActiveUseParameters) {
        guard exchange.flow.form == .tunnel, let span = exchange.span, let down = exchange.flow.down else { return nil }
        self.span = span
        self.bytes = max(0, down.bytes - parameters.handshakeBytes)
        self.rate = exchange.flow.role == .shared ? parameters.fastestFilm : parameters.fastestConsumption
        self.ordinal = exchange.flow.ordinal
        self.parameters = parameters
    }

    /// Open for so long, with so little in it, that nobody can say when anything happened.
    var isMostlyIdle: Bool {
        span.milliseconds > parameters.longTunnel && bytes < parameters.idleRate * (span.milliseconds / 1000)
    }

    var carriesData: Bool { bytes >= parameters.backgroundBytes && !isMostlyIdle }

    /// Time that the bytes needed, for a tunnel that lasted longer than a page takes to load.
    var use: TunnelUse? {
        guard span.milliseconds >= parameters.lastingTunnel else { return nil }
        let (thousandfold, overflow) = bytes.multipliedReportingOverflow(by: 1000)
        let needed = (overflow ? .max : thousandfold) / rate
        return TunnelUse(span: span, least: needed, evidence: ordinal)
    }

    /// Time that may have been active because of this tunnel.
    var possible: Interval {
        isMostlyIdle ? Interval(start: span.start, milliseconds: parameters.tail) : span
    }
}
