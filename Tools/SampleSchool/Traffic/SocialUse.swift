import FlowModel

/// People at a social-media service.
extension Traffic {
    /// Somebody reads and scrolls: every 10 to 40 seconds the browser fetches more, often over the tunnel that it has to
    /// the site itself, nearly always with new ones to the hosts of pictures and films.
    mutating func scroll(_ service: Service, by account: Account, on client: Client, in span: Interval) {
        var moment = span.start
        var isFirst = true
        while moment < span.end {
            if isFirst || random.chance(percent: 65) {
                fetch(service.site, by: client, at: moment, bytes: 20_000...300_000)
            }
            for _ in 0..<random.number(in: isFirst ? 2...3 : 1...3) {
                fetch(random.pick(service.media), by: client, at: later(moment, 50...1500), bytes: 60_000...2_000_000)
            }
            isFirst = false
            moment = later(moment, 10_000...40_000)
        }
        record(.use, of: service, by: account, in: span)
    }

    /// Somebody opens a service and closes it again, within 40 seconds: page and pictures, once more pictures.
    mutating func glance(_ service: Service, by account: Account, on client: Client, in span: Interval) {
        fetch(service.site, by: client, at: span.start, bytes: 40_000...120_000)
        fetch(service.media[0], by: client, at: later(span.start, 200...900), bytes: 60_000...200_000)
        let again = span.start.adding(milliseconds: span.milliseconds * 2 / 3)
        fetch(service.media[1], by: client, at: again, bytes: 60_000...200_000)
        record(.glance, of: service, by: account, in: span)
    }

    /// A film: the page, pictures, then one long tunnel with most of the bytes and a few short ones.
    mutating func watch(_ service: Service, by account: Account, on client: Client, in span: Interval) {
        fetch(service.site, by: client, at: span.start, bytes: 300_000...900_000)
        fetch(service.media[1], by: client, at: later(span.start, 100...900), bytes: 120_000...500_000)
        let film = span.start.adding(milliseconds: 2000)
        tunnel(
            to: service.media[0], from: client, at: film, milliseconds: Int(span.milliseconds) - 2000,
            bytes: Int(span.milliseconds) * 120)
        for second in stride(from: 30, to: Int(span.milliseconds / 1000), by: 45) {
            let moment = span.start.adding(milliseconds: Int64(second) * 1000)
            fetch(service.media[0], by: client, at: moment, bytes: 400_000...2_000_000)
        }
        record(.video, of: service, by: account, in: span)
    }

    /// Somebody tries, and the proxy refuses.
    mutating func attempt(_ service: Service, by account: Account, on client: Client, in span: Interval) {
        var moment = span.start
        while moment < span.end {
            denied(service.site, client, at: moment)
            moment = later(moment, 4_000...20_000)
        }
        record(.blocked, of: service, by: account, in: span)
    }

    private mutating func fetch(_ host: String, by client: Client, at start: Timestamp, bytes: ClosedRange<Int>) {
        tunnel(
            to: host, from: client, at: start, milliseconds: random.skewed(in: 3_000...60_000),
            bytes: random.skewed(in: bytes))
    }
}
