/// What nobody does: tabs, apps and radios left to themselves.
extension DayScript {
    /// A tab left open: long polls, pings, a refresh of the feed now and then.
    mutating func leavesOpen(_ site: Site, _ time: Range<Int64>) {
        var now = time.lowerBound
        while true {
            now += chance.number(in: 38_000...62_000)
            guard now < time.upperBound else { return }
            ask(site.core, at: now, 250...3_000, from: site.core, .machine, wait: chance.number(in: 5_000...30_000))
            if chance.happens(percent: 45) {
                ask("edge-mqtt.facebook.com", at: now + 200, 150...400, from: site.core, .machine)
            }
            if chance.happens(percent: 4) {
                ask(site.core, at: now + 400, 9_000...60_000, from: site.core, .machine)
                ask(chance.pick(site.media), at: now + 900, 10_000...90_000, from: site.core, .machine)
            }
        }
    }

    /// A phone in a bag: push channels, telemetry, pictures fetched ahead.
    mutating func phoneLies(_ time: Range<Int64> = SchoolHours.arrival..<SchoolHours.departure) {
        wakes("edge-mqtt.facebook.com", 50...75, 120...450, time)
        wakes("b-graph.facebook.com", 280...1_600, 2_000...70_000, time)
        wakes("i.instagram.com", 600...2_500, 3_000...120_000, time)
        wakes("youtubei.googleapis.com", 900...3_600, 1_000...45_000, time)
        wakes("mssdk.tiktokv.com", 400...1_500, 500...9_000, time)
        wakes("g.whatsapp.net", 100...900, 300...4_000, time)
        var now = time.lowerBound
        while true {
            now += Int64(chance.exponential(mean: 5_000) * 1000)
            guard now < time.upperBound else { return }
            for index in 0..<chance.number(in: 2...9) {
                let host = chance.pick(["scontent.xx.fbcdn.net", "scontent.cdninstagram.com", "v16.tiktokcdn.com"])
                ask(host, at: now + index * 420, 40_000...1_100_000, .machine, device: 2)
            }
        }
    }

    private mutating func wakes(
        _ host: String, _ seconds: ClosedRange<Int64>, _ down: ClosedRange<Int64>, _ time: Range<Int64>
    ) {
        var now = time.lowerBound + chance.number(in: 0...seconds.lowerBound * 1000)
        while now < time.upperBound {
            ask(host, at: now, down, .machine, device: 2)
            now += chance.number(in: seconds.lowerBound * 1000...seconds.upperBound * 1000)
        }
    }

    /// Messages that come in without anybody looking, some with a picture.
    mutating func messagesArrive(_ time: Range<Int64>, every seconds: Double = 240) {
        var now = time.lowerBound
        while true {
            now += Int64(chance.exponential(mean: seconds) * 1000)
            guard now < time.upperBound else { return }
            ask("edge-chat.messenger.com", at: now, 600...4_000, from: "www.messenger.com", .machine)
            if chance.happens(percent: 20) {
                ask(
                    "scontent-lhr6-1.xx.fbcdn.net", at: now + 500, 15_000...250_000, from: "www.messenger.com", .machine
                )
            }
        }
    }

    /// A radio that streams on a social-media site: a piece of sound every few seconds, for hours, and nobody at the tab.
    /// Every so often it goes on from another server.
    mutating func radioPlays(_ time: Range<Int64>, on core: String, from servers: [String]) {
        let rate = chance.number(in: 8_000...20_000)
        var server = chance.pick(servers)
        var change = moment(after: time.lowerBound, 900, 2_700)
        var now = time.lowerBound
        while now < time.upperBound {
            ask(server, at: now, rate * 5...rate * 6, from: core, .machine)
            if chance.happens(percent: 6) { ask(core, at: now + 300, 400...6_000, from: core, .machine) }
            now += chance.number(in: 5_000...6_000)
            guard now > change else { continue }
            server = chance.pick(servers)
            ask(core, at: now - 2_000, 3_000...30_000, from: core, .machine)
            change = moment(after: now, 900, 2_700)
        }
    }

    /// Music on a site that is never an embed: pieces of always the same length, hardly different in size, and calls of the page that
    /// plays it, some of them as big as what a person's acts bring.
    mutating func musicPlays(_ time: Range<Int64>, on site: Site, from server: String) {
        let rate = chance.number(in: 16_000...32_000)
        let seconds = chance.pick([5, 10] as [Int64])
        var now = time.lowerBound
        while now < time.upperBound {
            ask(server, at: now, rate * seconds * 9 / 10...rate * seconds * 11 / 10, from: site.core, .machine)
            now += seconds * 1000
            if chance.happens(percent: seconds == 5 ? 3 : 6) {
                ask(site.core, at: now, 2_000...20_000, from: site.core, .machine)
            }
        }
    }
}
