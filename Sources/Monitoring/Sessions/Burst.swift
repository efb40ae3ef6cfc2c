import FlowModel

/// Exchanges of one stream that start together: what one act of a person, one page or one wake-up of a device causes.
struct Burst {
    /// By start, then ordinal; never empty.
    let exchanges: [Exchange]
    /// Of a slot: one of the two before it was busy with what was no embed, so that what it carries goes on with that.
    var goesOn = false
    /// Of requests: a page of another site holds the service's frame, and nothing shows that somebody went to the site itself since.
    var isInFrame = false
    /// Shared servers bring film in it that began beside the site itself.
    var carriesFilm = false
    /// The sound that plays by itself when it begins; nil when none does.
    var sound: SteadySound?
    /// Of a slot: the next ones hold film of the service's own servers, and no act of the site.
    var beginsOwnFilm = false
    /// Of a slot: bytes of film from shared servers in the next one, which belong to what began here near its end.
    var filmAhead = ByteCount.zero
    /// Of a slot: what of the next one came with the site's own exchange here. It tells what that is, and counts there.
    var ahead: [Exchange] = []
    /// Of a slot: how many busy ones lie side by side here. A poll can reach over an end of a slot, and is then in two.
    var runLength = 1
    /// Of a slot: where these begin, the small one before the first included; nil where that is here.
    var runStart: Timestamp?
    /// Of the second of two busy slots: a pause lies between them, so that they are hardly one poll.
    var standsApart = false
    /// Whether it begins something, rather than going on with the slot before.
    var beginsRun: Bool { runStart == nil }
    /// The start of the poll that it may be part of.
    var beat: Timestamp { standsApart ? start : runStart ?? start }
    var beginsBeat: Bool { standsApart || beginsRun }

    /// Whether it is what one slot of the clock holds, rather than what starts together.
    var isSlot: Bool { exchanges.first?.flow.form.isSlot ?? false }

    /// All bursts of a stream, in the order of time.
    static func all(of stream: EvidenceStream, by parameters: ActiveUseParameters) -> [Burst] {
        let slots = SlotBursts.cut(stream.exchanges.filter(\.flow.form.isSlot), by: parameters)
        let others = EvidenceStream(key: stream.key, exchanges: stream.exchanges.filter { !$0.flow.form.isSlot })
        let bursts = besideSound(slots + cut(others, by: parameters), of: stream, by: parameters)
        return slots.isEmpty ? bursts : bursts.sorted { $0.start < $1.start }
    }

    private static func besideSound(
        _ bursts: [Burst], of stream: EvidenceStream, by parameters: ActiveUseParameters
    ) -> [Burst] {
        let sound = SteadySound(stream.exchanges, by: parameters)
        return bursts.map { burst in
            guard let first = burst.exchanges.first, sound.plays(beside: first) else { return burst }
            var burst = burst
            burst.sound = sound
            return burst
        }
    }

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
        if !current.isEmpty { bursts.append(Burst(exchanges: current)) }
        var film = FilmTunnels(by: parameters)
        var frames = FrameWatch(by: parameters)
        for index in bursts.indices {
            bursts[index].carriesFilm = film.takes(bursts[index])
            bursts[index].isInFrame = frames.takes(bursts[index])
        }
        return bursts
    }

    /// The first start.
    var start: Timestamp { exchanges.first?.start ?? Timestamp(milliseconds: 0) }

    /// Whether another site was opened so shortly before that its page may have caused the burst.
    func followsOtherSite(by parameters: ActiveUseParameters) -> Bool {
        isBesideOtherSite(exchanges.prefix(1), by: parameters)
    }

    /// Whether that may be so of any part of the burst.
    func anyPartFollowsOtherSite(by parameters: ActiveUseParameters) -> Bool {
        isBesideOtherSite(exchanges[...], by: parameters)
    }

    /// What opened later in the same slot may have caused only what came after it.
    private func isBesideOtherSite(_ part: ArraySlice<Exchange>, by parameters: ActiveUseParameters) -> Bool {
        let gaps = part.compactMap(\.flow.otherSiteGap).filter { $0 <= parameters.embedReach }
        return gaps.contains { $0 >= 0 } || !gaps.isEmpty && !cameFirst(by: parameters)
    }

    /// Whether the log says of every request that the service's own pages asked for it, the site among them, which is never an embed: a
    /// box on another site's page is asked for by that page first.
    var isAskedForBySite: Bool {
        exchanges.contains(where: \.isFirmSite)
            && exchanges.allSatisfy { $0.flow.form == .request && $0.flow.referer == .sameService }
    }

    /// Whether all of a slot, or a page in it of a site that is never an embed, or a whole page of any, was over well before the other
    /// site was opened.
    private func cameFirst(by parameters: ActiveUseParameters) -> Bool {
        let over = exchanges.filter { !$0.mayBeEmbed(by: parameters) }
        return over.count == exchanges.count
            || over.contains {
                let bytes = Self.bytes(of: [$0]).bytes
                return $0.isFirmSite && bytes >= parameters.slotBytes
                    || $0.isCore && $0.isDual && bytes >= parameters.pageBytes
            }
    }

    /// Whether an exchange of a slot began just after another site was opened within it, so that it may be that page's, whatever
    /// came before.
    func hasLateEmbed(_ exchange: Exchange, by parameters: ActiveUseParameters) -> Bool {
        guard !goesOn, let first = exchanges.first?.flow.otherSiteGap, first < 0, let gap = exchange.flow.otherSiteGap
        else { return false }
        return (0...parameters.embedReach).contains(gap) && !opensWithStills(by: parameters)
    }

    /// Whether a whole page of the site came first, and within `pageLoad` of its start, that end included, as many still pictures as a
    /// page shows that offers films: what follows is its.
    private func opensWithStills(by parameters: ActiveUseParameters) -> Bool {
        guard let site = exchanges.first, site.isCore, Self.bytes(of: [site]).bytes >= parameters.pageBytes else {
            return false
        }
        let stills = (exchanges + ahead).filter {
            $0.flow.tags.contains(.stills) && $0.start.milliseconds(since: site.start) <= parameters.pageLoad
        }
        return Self.bytes(of: stills).bytes >= parameters.stillsBytes
    }

    /// Milliseconds from the first start to the last.
    var length: Int64 { (exchanges.last?.start ?? start).milliseconds(since: start) }

    /// Bytes to the client of all exchanges; an unknown count adds none.
    var bytes: ByteCount { Self.bytes(of: exchanges) }

    static func bytes(of exchanges: [Exchange]) -> ByteCount {
        exchanges.reduce(.zero) { $0 + ($1.flow.down ?? .zero) }
    }
}
