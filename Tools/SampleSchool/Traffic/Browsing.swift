import FlowModel

/// Pages that have nothing to do with social media, though many load pieces of it.
extension Traffic {
    /// A page of school business: the site and a few of its own hosts.
    mutating func workPage(by client: Client, at start: Timestamp) {
        let host = random.pick(Hosts.work)
        load(host, by: client, at: start, bytes: 8_000...400_000)
        for _ in 0..<random.number(in: 0...3) {
            load("cdn." + host, by: client, at: later(start, 60...900), bytes: 2_000...300_000)
        }
    }

    /// A news page with adverts and, when `embeds` names services, their buttons, pixels or posts: one to three hosts
    /// within three seconds and less than 100 kB, which nobody asked for.
    mutating func newsPage(by client: Client, at start: Timestamp, embeds: [Service] = []) {
        load(random.pick(Hosts.news), by: client, at: start, bytes: 30_000...120_000)
        for _ in 0..<random.number(in: 3...9) {
            load(random.pick(Hosts.decorations), by: client, at: later(start, 100...2500), bytes: 1_500...80_000)
        }
        for service in embeds {
            for host in service.embeds.prefix(random.number(in: 1...3)) {
                load(host, by: client, at: later(start, 300...2900), bytes: 1_200...45_000)
            }
        }
    }

    /// What an operating system does by itself.
    mutating func housekeeping(by client: Client, at start: Timestamp) {
        load(random.pick(Hosts.system), by: client, at: start, bytes: 900...20_000)
    }

    /// An unencrypted page, with its path and query in the log.
    mutating func plainPage(by client: Client, at start: Timestamp) {
        let host = random.pick(Hosts.work)
        let page = random.number(in: 1...9999)
        request("http://\(host)/ks2/topic-\(page).html?pupil=\(page % 30)", host: host, from: client, at: start)
    }

    private mutating func load(_ host: String, by client: Client, at start: Timestamp, bytes: ClosedRange<Int>) {
        tunnel(
            to: host, from: client, at: start, milliseconds: random.skewed(in: 300...90_000),
            bytes: random.skewed(in: bytes))
    }

    /// A moment after `start`, within a range of milliseconds.
    mutating func later(_ start: Timestamp, _ range: ClosedRange<Int>) -> Timestamp {
        start.adding(milliseconds: Int64(random.number(in: range)))
    }
}
