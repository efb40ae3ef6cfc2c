import FlowModel

/// Every constant of the active-use estimate. Times are whole milliseconds, sizes bytes to the client. The report
/// prints `canonicalText` and its digest, so that anybody can recompute each figure. `docs/method.md` gives the reason
/// and the source of each value.
package struct ActiveUseParameters: Hashable, Sendable {
    /// Exchanges whose starts are at most this far apart belong to one burst.
    package var burstGap: Int64 = 10_000
    /// A burst is cut after this long: otherwise a playing video would be a single one.
    package var burstLength: Int64 = 20_000
    /// A burst that starts this soon after another site was opened is that site's embed.
    package var embedReach: Int64 = 5_000
    /// What a page loads from elsewhere begins to come within this time: what was over so long before another site was opened, in
    /// the same slot, is not its page's.
    package var pageLoad: Int64 = 3_000
    /// Below this size a slot of a connection is a poll, a notification, or the end of what came before.
    package var slotBytes: Int64 = 13_000
    /// From this size on, a burst beside another site is too big for an embed.
    package var embedBytes: Int64 = 1_200_000
    /// From this size on, what the site itself brings over tunnels is more than the buttons and players of other sites' pages do.
    package var visitBytes: Int64 = 3_000_000
    /// From this size on, a burst is as much as a page, which takes minutes to look through; refreshes of an open tab are smaller.
    package var pageBytes: Int64 = 300_000
    /// More still pictures than a player on another site's page loads; pages that offer films bring more.
    package var stillsBytes: Int64 = 160_000
    /// Below this size the pictures beside a film may be the one that a player shows before somebody presses play.
    package var posterBytes: Int64 = 80_000
    /// Below this size, net of TLS, a burst is a poll or a notification.
    package var backgroundBytes: Int64 = 8_000
    /// What a TLS handshake alone brings; taken off each tunnel before its size is judged.
    package var handshakeBytes: Int64 = 5_000
    /// Marks at most this far apart belong to one episode.
    package var episodeGap: Int64 = 300_000
    /// An episode is use only if its marks lie at least this far apart.
    package var leastSpan: Int64 = 30_000
    /// From this size on, one burst followed by `leastSpan` of transfer may be use on its own.
    package var substantialBytes: Int64 = 1_000_000
    /// Time between two marks counts in full, at the low end, up to this; a core mark counts so much in any case when
    /// another follows in the same episode.
    package var certainGap: Int64 = 30_000
    /// The same, when both marks are core marks and no other site was opened just before the second.
    package var closeGap: Int64 = 120_000
    /// The same, when besides both brought as much as a page, or a tunnel that carries data stays open from one to the next.
    package var spannedGap: Int64 = 180_000
    /// Two core marks of an episode must follow each other within this, so that its pages count so long.
    package var pagePace: Int64 = 90_000
    /// What of a still longer gap between two such marks counts.
    package var longGap: Int64 = 30_000
    /// What a mark with no mark after it may have lasted, at the high end.
    package var tail: Int64 = 120_000
    /// Bytes a second above which nobody takes in pages and pictures for long: bytes divided by this is time needed.
    package var fastestConsumption: Int64 = 250_000
    /// The same for film from servers shared with other services: 5 Mbit/s, as 1080p film needs.
    package var fastestFilm: Int64 = 625_000
    /// Bytes a second at which people take in pages and pictures as a rule: for tunnels that lie wholly in the time looked at.
    package var usualConsumption: Int64 = 101_000
    /// The same for film from shared servers.
    package var usualFilm: Int64 = 200_000
    /// Film brings more bytes a second than this, and sound less.
    package var filmRate: Int64 = 40_000
    /// Sound that plays by itself is looked for in steps of the clock this long, a multiple of `TimeSlot.length`: long enough for several
    /// pieces of it.
    package var soundStep: Int64 = 30_000
    /// So many steps within `episodeGap` must have brought about as much as each other.
    package var soundRun = 8
    /// About as much: the most is at most this many per cent of the least, so that one piece more or less does not matter.
    package var soundSpread: Int64 = 250
    /// From this size on, what came beside such sound is more than a page that plays it asks for by itself. Sound brings as much in a step.
    package var soundCallBytes: Int64 = 80_000
    /// A tunnel as slow as sound is one if it was open for at least this long: over a shorter one somebody may have looked at pictures.
    package var soundTunnel: Int64 = 1_800_000
    /// Content slower than film that goes on for longer than this after the site's own last mark is sound.
    package var contentReach: Int64 = 60_000
    /// Bytes a second that a site or app itself brings at least while somebody uses it; tabs and radios bring less.
    package var actRate: Int64 = 1_000
    /// What an idle connection may be kept open for after its last byte.
    package var closingDelay: Int64 = 120_000
    /// Only the bytes of a tunnel at least this long are turned into time; a shorter one is one page.
    package var lastingTunnel: Int64 = 120_000
    /// Bytes that needed less than this may be a glance, however much it brought.
    package let leastNeed = TunnelGain.leastNeed
    /// Taken off what a group of tunnels shows: pages and players fetch ahead what nobody may come to look at.
    package let fetchedAhead = TunnelGroup.ahead
    /// A tunnel longer than this that carries less than `idleRate` cannot be placed in time.
    package var longTunnel: Int64 = 600_000
    /// Bytes a second below which a long tunnel was mostly idle.
    package var idleRate: Int64 = 10_000
    /// So many marks in a row at regular intervals are a device's, not a person's.
    package var periodicRun = 6
    /// Intervals are regular while the longest of a run is at most this many per cent of its shortest.
    package var periodicSpread: Int64 = 150
    /// The same where some are of `embedBytes` or more: pages that reload themselves keep time, and people do not.
    package var exactSpread: Int64 = 110
    /// Only a burst this short can be one of a regular run.
    package var periodicBurst: Int64 = 5_000

    /// Polls this far to both sides keep a burst company.
    package var pollingReach: Int64 = 300_000
    /// Fewer polls than this say nothing.
    package var pollingLeast = 4
    /// From so many polls for each act on, the acts are the device's own.
    package var pollingShare = 3

    package static let standard = ActiveUseParameters()

    /// One `name=value` a line, in a fixed order, ending in a line feed.
    package var canonicalText: String {
        fields.map { "\($0.name)=\($0.value)\n" }.joined()
    }

    private var fields: [(name: String, value: Int64)] {
        [
            ("burst-gap-ms", burstGap), ("burst-length-ms", burstLength), ("embed-reach-ms", embedReach),
            ("page-load-ms", pageLoad), ("slot-bytes", slotBytes), ("embed-bytes", embedBytes),
            ("visit-bytes", visitBytes), ("page-bytes", pageBytes), ("stills-bytes", stillsBytes),
            ("poster-bytes", posterBytes),
            ("background-bytes", backgroundBytes), ("handshake-bytes", handshakeBytes),
            ("episode-gap-ms", episodeGap), ("least-span-ms", leastSpan), ("substantial-bytes", substantialBytes),
            ("certain-gap-ms", certainGap), ("close-gap-ms", closeGap),
            ("spanned-gap-ms", spannedGap), ("page-pace-ms", pagePace),
            ("long-gap-ms", longGap), ("tail-ms", tail),
            ("fastest-consumption-bytes-per-s", fastestConsumption), ("fastest-film-bytes-per-s", fastestFilm),
            ("usual-consumption-bytes-per-s", usualConsumption), ("usual-film-bytes-per-s", usualFilm),
            ("film-rate-bytes-per-s", filmRate), ("act-rate-bytes-per-s", actRate),
            ("sound-step-ms", soundStep), ("sound-run", Int64(soundRun)), ("sound-spread-per-cent", soundSpread),
            ("sound-call-bytes", soundCallBytes), ("sound-tunnel-ms", soundTunnel),
            ("content-reach-ms", contentReach), ("closing-delay-ms", closingDelay),
            ("least-need-ms", leastNeed), ("fetched-ahead-ms", fetchedAhead),
            ("lasting-tunnel-ms", lastingTunnel),
            ("long-tunnel-ms", longTunnel),
            ("idle-rate-bytes-per-s", idleRate), ("periodic-run", Int64(periodicRun)),
            ("periodic-spread-per-cent", periodicSpread),
            ("exact-spread-per-cent", exactSpread), ("periodic-burst-ms", periodicBurst),
            ("polling-reach-ms", pollingReach), ("polling-least", Int64(pollingLeast)),
            ("polling-share", Int64(pollingShare)),
        ]
    }
}
