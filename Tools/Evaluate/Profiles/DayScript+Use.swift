/// What a person does with a service.
extension DayScript {
    /// Scrolls through a feed. `pause` is the median of the seconds between two acts.
    mutating func scrolls(
        _ site: Site, _ time: Range<Int64>, pause: Double = 13, spread: Double = 0.8, longest: Double = 110,
        device: Int = 1
    ) {
        uses(time)
        opens(site, at: time.lowerBound, .person, device: device)
        var now = time.lowerBound
        while true {
            now += Int64(min(longest, max(2, chance.skewed(median: pause, spread: spread))) * 1000)
            guard now < time.upperBound else { return }
            ask(site.core, at: now, site.call, from: site.core, .person, device: device)
            pictures(of: site, at: now, 1...6, device)
        }
    }

    /// Opens the page of a service with all that belongs to it.
    mutating func opens(_ site: Site, at time: Int64, _ cause: WireRequest.Cause, device: Int = 1) {
        ask(site.core, at: time, site.firstPage, cause, device: device)
        pictures(of: site, at: time, 3...9, device)
    }

    private mutating func pictures(of site: Site, at time: Int64, _ count: ClosedRange<Int64>, _ device: Int) {
        for _ in 0..<chance.number(in: count) {
            let host = chance.pick(site.media)
            ask(host, at: time + chance.number(in: 100...2_200), site.picture, from: site.core, .page, device: device)
        }
    }

    /// Writes with somebody: a short call for each line, now and then a picture.
    mutating func writes(_ time: Range<Int64>) {
        uses(time)
        opens(.messenger, at: time.lowerBound, .person)
        var now = time.lowerBound
        while true {
            now += Int64(min(90, max(3, chance.skewed(median: 12, spread: 0.8))) * 1000)
            guard now < time.upperBound else { return }
            ask(Site.messenger.core, at: now, Site.messenger.call, from: Site.messenger.core, .person)
            if chance.happens(percent: 15) { pictures(of: .messenger, at: now, 1...1, 1) }
        }
    }

    /// Watches a film on YouTube's own site, at 100 to 380 kB a second.
    mutating func watches(_ time: Range<Int64>) {
        uses(time)
        plays(time, from: "www.youtube.com", .person)
    }

    /// A film in the player of `page`: a full buffer first, then a piece every few seconds. YouTube's own page shows what else there
    /// is to watch; a player elsewhere shows one picture.
    mutating func plays(
        _ time: Range<Int64>, from page: String, _ cause: WireRequest.Cause,
        stills: ClosedRange<Int64> = 80_000...500_000
    ) {
        ask("www.youtube.com", at: time.lowerBound, 500_000...1_500_000, from: cause == .person ? nil : page, cause)
        ask("i.ytimg.com", at: time.lowerBound + 700, stills, from: "www.youtube.com", .page)
        filmRuns(time)
    }

    /// The film itself, from the moment that it starts: what its page brought before is not in it.
    mutating func filmRuns(_ time: Range<Int64>) {
        let rate = chance.number(in: 100_000...380_000)
        let server = "rr\(chance.number(in: 1...6))---sn-aigl6nsr.googlevideo.com"
        var now = time.lowerBound + 1_300
        var buffered: Int64 = 0
        while now < time.upperBound {
            let seconds: Int64 = buffered < 40 ? 10 : 5
            ask(server, at: now, rate * seconds...rate * seconds, from: "www.youtube.com", .page)
            if chance.happens(percent: 7) {
                ask("www.youtube.com", at: now, 1_000...15_000, from: "www.youtube.com", .page)
            }
            now += buffered < 40 ? 1_700 : 5_000
            buffered += seconds
        }
    }
}
