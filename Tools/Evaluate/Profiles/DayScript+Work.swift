/// What has nothing to do with social media: the web of a working day, and what its pages carry.
extension DayScript {
    private static let pageParts = ["static", "img", "cdn", "fonts", "ads", "consent"]

    /// Pages of other sites from time to time, all day long.
    mutating func works(every seconds: Double = 110, embeds: Double = 1, from: Int64? = nil, to: Int64? = nil) {
        var time = from ?? SchoolHours.arrival
        while true {
            time += 3_000 + Int64(chance.exponential(mean: seconds) * 1000)
            guard time < to ?? SchoolHours.departure else { return }
            page(at: time, embeds: embeds)
        }
    }

    /// One page with its parts. `embeds` scales how often it carries something of a social-media service.
    mutating func page(at time: Int64, embeds: Double = 1, device: Int = 1) {
        let site = "paper\(chance.number(in: 1...60)).example"
        ask("www." + site, at: time, 20_000...160_000, .page, device: device)
        for _ in 0..<chance.number(in: 4...14) {
            let host = chance.pick(Self.pageParts) + "." + site
            ask(
                host, at: time + chance.number(in: 80...2_800), 1_500...90_000, from: "www." + site, .page,
                device: device)
        }
        carry(on: "www." + site, at: time, embeds, device)
        carryClip(on: "www." + site, at: time, embeds, device)
    }

    private mutating func carry(on page: String, at time: Int64, _ embeds: Double, _ device: Int) {
        if chance.happens(percent: 32 * embeds) {
            embed("connect.facebook.net", on: page, at: time, 50_000...120_000, device)
            embed("www.facebook.com", on: page, at: time + 300, 900...70_000, device)
            if chance.happens(percent: 25) {
                embed("static.xx.fbcdn.net", on: page, at: time + 600, 5_000...220_000, device)
            }
        }
        if chance.happens(percent: 22 * embeds) {
            embed("platform.twitter.com", on: page, at: time, 20_000...110_000, device)
            embed("syndication.twitter.com", on: page, at: time + 300, 1_000...40_000, device)
            if chance.happens(percent: 60) {
                embed("pbs.twimg.com", on: page, at: time + 700, 15_000...450_000, device)
            }
        }
        if chance.happens(percent: 14 * embeds) {
            embed("px.ads.linkedin.com", on: page, at: time, 300...1_500, device)
        }
        if chance.happens(percent: 9 * embeds) {
            embed("www.youtube.com", on: page, at: time, 250_000...900_000, device)
            embed("i.ytimg.com", on: page, at: time + 400, 8_000...140_000, device)
        }
        if chance.happens(percent: 6 * embeds) {
            embed("www.instagram.com", on: page, at: time, 40_000...300_000, device)
            embed("scontent.cdninstagram.com", on: page, at: time + 500, 30_000...400_000, device)
        }
    }

    /// A clip that starts by itself beside the text.
    private mutating func carryClip(on page: String, at time: Int64, _ embeds: Double, _ device: Int) {
        guard chance.happens(percent: 1.5 * embeds) else { return }
        let isTwitter = chance.happens(percent: 50)
        embed(isTwitter ? "platform.twitter.com" : "www.facebook.com", on: page, at: time, 30_000...300_000, device)
        let server = isTwitter ? "video.twimg.com" : "video-lhr6-1.xx.fbcdn.net"
        for piece in 0..<chance.number(in: 3...14) {
            embed(server, on: page, at: time + 900 + piece * 1_500, 200_000...700_000, device)
        }
    }

    private mutating func embed(
        _ host: String, on page: String, at time: Int64, _ down: ClosedRange<Int64>, _ device: Int
    ) {
        ask(host, at: time + chance.number(in: 200...2_400), down, from: page, .embed, device: device)
    }
}
