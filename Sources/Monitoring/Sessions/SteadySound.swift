import FlowModel

/// Finds sound that plays by itself: servers that bring about as much in each half minute, for minutes on end, and less than film does.
/// It comes whether or not anybody acts, so it shows nobody's act, and what comes beside it must show that by itself.
///
/// Half minutes rather than single pieces, so that requests and slots are read alike: a player asks for a piece every few seconds, and a
/// slot holds one or two. Not every half minute has to be like the others: between two songs, players fetch ahead and then wait. A tunnel
/// does not tell when its bytes came, so it has to be open for longer than somebody takes in pictures at the pace of sound.
struct SteadySound {
    /// Servers that evidence does not tell apart; it has no names of hosts.
    private struct Servers: Hashable {
        let site: String
        let role: HostRole
        let tags: Set<HostTag>

        init(_ exchange: Exchange) {
            (site, role, tags) = (exchange.flow.site, exchange.flow.role, exchange.flow.tags)
        }
    }

    private let parameters: ActiveUseParameters
    /// The half minutes, counted since 1970, in which sound comes from servers.
    private var playing: [Servers: Set<Int64>] = [:]
    private var anyPlaying: Set<Int64> = []
    /// When tunnels were open that brought so little for so long.
    private let tunnels: IntervalSet

    /// - Parameter exchanges: of one stream, in any order. O(n log n).
    init(_ exchanges: [Exchange], by parameters: ActiveUseParameters) {
        self.parameters = parameters
        tunnels = IntervalSet(exchanges.compactMap { Self.tunnelOfSound($0, by: parameters) })
        let placed = exchanges.filter { $0.flow.form != .tunnel && !$0.isBackground }
        for (servers, pieces) in Dictionary(grouping: placed, by: Servers.init) {
            let steps = steadySteps(of: pieces)
            playing[servers] = steps
            anyPlaying.formUnion(steps)
        }
    }

    /// Whether sound plays when an exchange begins, by what the same kind of record says.
    func plays(beside exchange: Exchange) -> Bool {
        guard exchange.flow.form == .tunnel else { return anyPlaying.contains(step(of: exchange.start)) }
        return tunnels.contains(exchange.start)
    }

    /// Whether an exchange may be a piece of it.
    func brings(_ exchange: Exchange) -> Bool {
        guard exchange.flow.form != .tunnel else { return Self.tunnelOfSound(exchange, by: parameters) != nil }
        return playing[Servers(exchange)]?.contains(step(of: exchange.start)) ?? false
    }

    private func step(of instant: Timestamp) -> Int64 {
        TimeSlot(of: instant).start.milliseconds / parameters.soundStep
    }

    /// The time that a tunnel was open that brought no more than sound for longer than a visit lasts; nil for any other.
    private static func tunnelOfSound(_ exchange: Exchange, by parameters: ActiveUseParameters) -> Interval? {
        guard let tunnel = TunnelReading(exchange, by: parameters), !exchange.isBackground,
            tunnel.span.milliseconds >= parameters.soundTunnel
        else { return nil }
        let seconds = tunnel.span.milliseconds / 1000
        let least = parameters.soundCallBytes * seconds / (parameters.soundStep / 1000)
        return (least..<parameters.filmRate * seconds).contains(tunnel.bytes) ? tunnel.span : nil
    }

    /// The half minutes of all steady stretches, and those just before and after, in which the sound begins and ends.
    private func steadySteps(of pieces: [Exchange]) -> Set<Int64> {
        let sounding = Dictionary(grouping: pieces) { step(of: $0.start) }
            .map { (step: $0.key, bytes: Burst.bytes(of: $0.value).bytes) }
            .filter { isSound($0.bytes) }.sorted { $0.step < $1.step }
        var steps: Set<Int64> = []
        var first = 0
        for last in sounding.indices {
            while (sounding[last].step - sounding[first].step) * parameters.soundStep >= parameters.episodeGap {
                first += 1
            }
            guard isSteady(sounding[first...last].map(\.bytes)) else { continue }
            steps.formUnion(sounding[first].step - 1...sounding[last].step + 1)
        }
        return steps
    }

    /// More than a page asks for by itself, and less than film.
    private func isSound(_ bytes: Int64) -> Bool {
        (parameters.soundCallBytes..<parameters.filmRate * parameters.soundStep / 1000).contains(bytes)
    }

    /// Whether `soundRun` of the half minutes of a stretch brought about as much as each other.
    private func isSteady(_ stretch: [Int64]) -> Bool {
        let bytes = stretch.sorted()
        return zip(bytes, bytes.dropFirst(parameters.soundRun - 1)).contains { least, most in
            most * 100 <= least * parameters.soundSpread
        }
    }
}
