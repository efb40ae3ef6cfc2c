import FlowModel

/// Exchanges of one stream that start together: what one act of a person, one page or one wake-up of a device causes.
struct Burst {
    /// By start, then ordinal; never empty.
    let exchanges: [Exchange]

    /// Cuts a stream wherever the next start is more than `burstGap` after the last one, or more than `burstLength`
    /// after the burst's first.
    static func cut(_ stream: EvidenceStream, by parameters: ActiveUseParameters) -> [Burst] {
        var bursts: [Burst] = []
        var current: [Exchange] = []
        for exchange in stream.exchanges {
            if let first = current.first, let last = current.last,
                exchange.start.milliseconds(since: last.start) > parameters.burstGap
                    || exchange.start.milliseconds(since: first.start) > parameters.burstLength
            {
                bursts.append(Burst(exchanges: current))
                current = []
            }
            current.append(exchange)
        }
        return current.isEmpty ? bursts : bursts + [Burst(exchanges: current)]
    }

    /// The first start.
    var start: Timestamp { exchanges.first?.start ?? Timestamp(milliseconds: 0) }

    /// Milliseconds from the first start to the last.
    var length: Int64 { (exchanges.last?.start ?? start).milliseconds(since: start) }

    /// Bytes to the client of all exchanges; an unknown count adds none.
    var bytes: ByteCount { Self.bytes(of: exchanges) }

    static func bytes(of exchanges: [Exchange]) -> ByteCount {
        exchanges.reduce(.zero) { $0 + ($1.flow.down ?? .zero) }
    }
}
