import FlowModel

/// Traffic of social-media services that nobody is looking at.
extension Traffic {
    /// A phone in a pocket: a small exchange every few minutes, never 9 kB.
    mutating func background(_ service: Service, by account: Account, on client: Client, in span: Interval) {
        var moment = later(span.start, 0...240_000)
        while moment < span.end {
            tunnel(
                to: random.pick(service.background), from: client, at: moment,
                milliseconds: random.pick([1_200, 5_400, 61_000, 180_000, 301_000]),
                bytes: random.number(in: 700...8_200))
            moment = later(moment, 240_000...900_000)
        }
        record(.background, of: service, by: account, in: span)
    }

    /// A tab that was left open: it asks for news about every 45 seconds, a few hundred bytes, and renews its connection
    /// every five minutes.
    mutating func openTab(_ service: Service, by account: Account, on client: Client, in span: Interval) {
        var poll = span.start
        while poll < span.end {
            tunnel(
                to: "edge-chat.facebook.com", from: client, at: poll, milliseconds: random.number(in: 41_000...46_000),
                bytes: random.number(in: 390...620))
            poll = later(poll, 43_000...47_000)
        }
        var renewal = later(span.start, 100_000...200_000)
        while renewal < span.end {
            tunnel(
                to: service.site, from: client, at: renewal, milliseconds: random.number(in: 298_000...301_000),
                bytes: random.number(in: 2_300...4_800))
            renewal = later(renewal, 300_000...310_000)
        }
        record(.openTab, of: service, by: account, in: span)
    }
}
