/// A service as people use it: the hosts of its site or app, and how much it moves.
struct Site {
    let name: String
    /// The page and its calls.
    let core: String
    /// Pictures and film.
    let media: [String]
    /// What the first page brings, and each act after it.
    let firstPage: ClosedRange<Int64>
    let call: ClosedRange<Int64>
    /// One picture or clip.
    let picture: ClosedRange<Int64>

    static let facebook = Site(
        name: "facebook", core: "www.facebook.com", media: ["scontent-lhr6-1.xx.fbcdn.net", "static.xx.fbcdn.net"],
        firstPage: 350_000...1_400_000, call: 12_000...220_000, picture: 25_000...600_000)
    static let instagram = Site(
        name: "instagram", core: "www.instagram.com",
        media: ["scontent-lhr8-1.cdninstagram.com", "scontent.cdninstagram.com"],
        firstPage: 300_000...1_200_000, call: 10_000...180_000, picture: 40_000...700_000)
    static let instagramApp = Site(
        name: "instagram", core: "i.instagram.com", media: ["scontent.cdninstagram.com"],
        firstPage: 80_000...400_000, call: 10_000...150_000, picture: 40_000...800_000)
    static let twitter = Site(
        name: "x-twitter", core: "x.com", media: ["pbs.twimg.com", "abs.twimg.com"],
        firstPage: 300_000...1_000_000, call: 10_000...160_000, picture: 15_000...450_000)
    static let linkedin = Site(
        name: "linkedin", core: "www.linkedin.com", media: ["media.licdn.com", "static.licdn.com"],
        firstPage: 250_000...900_000, call: 15_000...180_000, picture: 15_000...350_000)
    static let reddit = Site(
        name: "reddit", core: "www.reddit.com", media: ["preview.redd.it", "i.redd.it"],
        firstPage: 300_000...900_000, call: 15_000...200_000, picture: 20_000...500_000)
    static let messenger = Site(
        name: "messenger", core: "www.messenger.com", media: ["scontent-lhr6-1.xx.fbcdn.net"],
        firstPage: 300_000...900_000, call: 2_000...25_000, picture: 20_000...300_000)

    static let youtube = Site(
        name: "youtube", core: "www.youtube.com", media: ["i.ytimg.com", "yt3.ggpht.com"],
        firstPage: 500_000...1_500_000, call: 20_000...250_000, picture: 8_000...90_000)

    static let soundcloud = Site(
        name: "soundcloud", core: "soundcloud.com", media: ["i1.sndcdn.com", "a-v2.sndcdn.com"],
        firstPage: 300_000...900_000, call: 10_000...120_000, picture: 10_000...150_000)

    /// What people scroll through.
    static let feeds = [facebook, instagram, twitter, linkedin, reddit]
}
