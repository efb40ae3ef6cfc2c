import FlowModel

/// Follows film from servers that other services use too, in tunnels: a player goes on over another connection, or from another
/// server. What began beside the site, and goes on with hardly a pause, belongs to it, as in slots (`FilmSlots`).
struct FilmTunnels {
    private let parameters: ActiveUseParameters
    /// The latest end of film that counts.
    private var until: Timestamp?

    init(by parameters: ActiveUseParameters) {
        self.parameters = parameters
    }

    /// Whether a burst brings film that goes on with what came before; to be called with the bursts of a stream in their order.
    mutating func takes(_ burst: Burst) -> Bool {
        guard let end = burst.exchanges.filter(isFilm).compactMap(\.span?.end).max() else { return false }
        let goesOn = until.map { burst.start <= $0.adding(milliseconds: FilmSlots.longestPause) } ?? false
        guard goesOn || begins(burst) else { return false }
        until = max(until ?? end, end)
        return goesOn
    }

    /// Film that begins with more than a poll of the site itself, unless another site's page may have brought both.
    private func begins(_ burst: Burst) -> Bool {
        let site = burst.exchanges.filter(\.isCore)
        return Burst.bytes(of: site).bytes >= parameters.slotBytes && !burst.anyPartFollowsOtherSite(by: parameters)
    }

    /// As dense as film over all the time that the tunnel was open, but over no less than a slot.
    private func isFilm(_ exchange: Exchange) -> Bool {
        guard exchange.flow.form == .tunnel, exchange.flow.role == .shared, !exchange.isBackground,
            let span = exchange.span, let down = exchange.flow.down
        else { return false }
        return TunnelShare.time(down.bytes, at: parameters.filmRate) >= max(span.milliseconds, TimeSlot.length)
    }
}
