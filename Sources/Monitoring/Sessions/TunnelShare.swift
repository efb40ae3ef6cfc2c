import FlowModel

/// What the bytes of one tunnel stand for in time (`TunnelGroup`). All in milliseconds, so that the shares of a group add up.
package struct TunnelShare: Hashable, Sendable {
    /// What the bytes need at the usual pace of pages and pictures, or of film.
    package let usual: Int64
    /// How long a stretch the bytes fill at the pace of film, which no sound alone reaches.
    package let film: Int64
    /// How long a stretch the bytes of the site or app itself vouch for: somebody's acts bring them, and sound does not.
    package let acts: Int64

    package static let none = TunnelShare(usual: 0, film: 0, acts: 0)

    package init(usual: Int64, film: Int64, acts: Int64) {
        self.usual = usual
        self.film = film
        self.acts = acts
    }

    /// - Parameters:
    ///   - bytes: to the client, without what TLS alone brings.
    ///   - exchange: the tunnel; its role decides the pace.
    init(of bytes: Int64, in exchange: Exchange, by parameters: ActiveUseParameters) {
        let isFilm = exchange.flow.role == .shared
        usual = Self.time(bytes, at: isFilm ? parameters.usualFilm : parameters.usualConsumption)
        film = Self.time(bytes, at: parameters.filmRate)
        acts = exchange.isCore ? Self.time(bytes, at: parameters.actRate) : 0
    }

    package static func + (left: TunnelShare, right: TunnelShare) -> TunnelShare {
        TunnelShare(usual: left.usual + right.usual, film: left.film + right.film, acts: left.acts + right.acts)
    }

    /// Whether so many bytes, over so many milliseconds, are more than sound that plays on without anybody.
    func vouches(for milliseconds: Int64) -> Bool { film >= milliseconds || acts >= milliseconds }

    /// Ten days: nothing lasts longer, and sums of shares stay sums.
    private static let longest: Int64 = 864_000_000

    /// Milliseconds that `bytes` take at `rate` bytes a second.
    static func time(_ bytes: Int64, at rate: Int64) -> Int64 {
        let (thousandfold, overflow) = bytes.multipliedReportingOverflow(by: 1000)
        return min((overflow ? .max : thousandfold) / rate, longest)
    }
}
