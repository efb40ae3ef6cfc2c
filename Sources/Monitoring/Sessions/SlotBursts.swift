import FlowModel

/// What the slots of connections hold, each a burst of its own: a connection is used again and again, so that its start
/// tells nothing, and its bytes in ten seconds do.
struct SlotBursts {
    private let parameters: ActiveUseParameters
    /// By number, ascending.
    private let slots: [(number: Int64, exchanges: [Exchange])]
    private let busy: Set<Int64>

    /// - Parameter exchanges: slots of one stream, by start.
    static func cut(_ exchanges: [Exchange], by parameters: ActiveUseParameters) -> [Burst] {
        SlotBursts(exchanges, by: parameters).bursts()
    }

    private init(_ exchanges: [Exchange], by parameters: ActiveUseParameters) {
        self.parameters = parameters
        self.slots = Dictionary(grouping: exchanges) { TimeSlot(of: $0.start).number }
            .sorted { $0.key < $1.key }.map { (number: $0.key, exchanges: $0.value) }
        self.busy = Set(
            slots.filter { Burst.bytes(of: $0.exchanges).bytes >= parameters.slotBytes }.map(\.number))
    }

    /// A page with buttons makes its slot busy, and the page after it must not look as if it went on with that: only slots
    /// that are no embeds themselves let the next one go on, and that hold more than sound. O(n).
    private func bursts() -> [Burst] {
        var firm: Set<Int64> = []
        var film = FilmSlots(by: parameters)
        let exchangesBySlot = Dictionary(uniqueKeysWithValues: slots)
        let starts = Dictionary(uniqueKeysWithValues: slots.map { ($0.number, $0.exchanges[0].start) })
        return slots.map { number, exchanges in
            var burst = Burst(exchanges: exchanges)
            burst.goesOn = firm.contains(number - 1) || firm.contains(number - 2)
            burst.filmAhead = film.bytes(of: exchangesBySlot[number + 1] ?? [])
            burst.ahead = ahead(of: exchanges, in: exchangesBySlot[number + 1] ?? [])
            burst.beginsOwnFilm = film.goesOnAsOwn(in: (1...3).map { exchangesBySlot[number + $0] ?? [] })
            let isFirm = burst.goesOn || !mayBeEmbed(burst)
            if isFirm, film.mayGoOn(exchanges) { firm.insert(number) }
            burst.carriesFilm = film.takes(number, exchanges, isFirm: isFirm)
            let run = run(of: number, starts)
            burst.runLength = run.length
            burst.runStart = run.first == number ? nil : starts[run.first]
            burst.standsApart =
                run.length == 2 && standsApart(number, exchanges, from: exchangesBySlot[number - 1] ?? [])
            return burst
        }
    }

    /// What of the next slot came with what the site began here, as nearly as in one burst: the end of a slot parts a page. Beside
    /// another site's page that is only what a page of the site loads at once.
    private func ahead(of exchanges: [Exchange], in next: [Exchange]) -> [Exchange] {
        guard let site = exchanges.first(where: { $0.isCore && isBusy($0) }) else { return [] }
        return next.filter { one in
            guard isBusy(one) else { return false }
            let wait = one.start.milliseconds(since: site.start)
            if (one.flow.otherSiteGap ?? .max) > parameters.embedReach { return wait <= parameters.burstGap }
            return one.flow.tags.contains(.stills) && wait <= parameters.pageLoad
        }
    }

    /// Whether two slots are busy with more than `periodicBurst` of silence between them: what one poll brings comes faster.
    private func standsApart(_ number: Int64, _ exchanges: [Exchange], from before: [Exchange]) -> Bool {
        guard busy.contains(number), busy.contains(number - 1), let end = before.map({ $0.span?.end ?? $0.start }).max()
        else { return false }
        return exchanges[0].start.milliseconds(since: end) > parameters.periodicBurst
    }

    private func isBusy(_ exchange: Exchange) -> Bool {
        (exchange.flow.down ?? .zero).bytes >= parameters.slotBytes
    }

    private func mayBeEmbed(_ burst: Burst) -> Bool {
        guard (burst.bytes + burst.filmAhead).bytes < parameters.embedBytes else { return false }
        return burst.anyPartFollowsOtherSite(by: parameters)
    }

    /// The busy slots side by side that `number` is one of, or lies next to.
    private func run(of number: Int64, _ starts: [Int64: Timestamp]) -> (first: Int64, length: Int) {
        guard let inside = [number, number - 1, number + 1].first(where: busy.contains) else { return (number, 1) }
        // More than a poll can fill need not be counted to its end.
        var first = inside
        while busy.contains(first - 1), inside - first < Self.longestRun { first -= 1 }
        var last = inside
        while busy.contains(last + 1), last - inside < Self.longestRun { last += 1 }
        let length = Int(last - first + 1)
        return (starts[first - 1] == nil ? first : first - 1, length)
    }

    private static let longestRun: Int64 = 3
}
