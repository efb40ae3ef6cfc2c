/// The hosts of a social-media service by what they are for, as public documentation and any browser's network view show.
struct Service: Sendable {
    /// As in the catalogue.
    let name: String
    let site: String
    let media: [String]
    /// What a phone's app talks to while nobody looks.
    let background: [String]
    /// What other people's pages load of it.
    let embeds: [String]

    static let facebook = Service(
        name: "facebook", site: "www.facebook.com",
        media: ["static.xx.fbcdn.net", "scontent-lhr8-1.xx.fbcdn.net", "scontent-lhr6-2.xx.fbcdn.net"],
        background: ["edge-mqtt.facebook.com", "graph.facebook.com"],
        embeds: ["connect.facebook.net", "www.facebook.com"])
    static let instagram = Service(
        name: "instagram", site: "www.instagram.com",
        media: ["scontent-lhr8-1.cdninstagram.com", "static.cdninstagram.com"],
        background: ["gateway.instagram.com", "edge-chat.instagram.com"],
        embeds: ["www.instagram.com"])
    static let twitter = Service(
        name: "x-twitter", site: "x.com", media: ["pbs.twimg.com", "abs.twimg.com", "video.twimg.com"],
        background: ["api.x.com"], embeds: ["platform.twitter.com", "syndication.twitter.com"])
    static let linkedin = Service(
        name: "linkedin", site: "www.linkedin.com", media: ["static.licdn.com", "media.licdn.com"],
        background: ["realtime.www.linkedin.com"], embeds: ["px.ads.linkedin.com", "platform.linkedin.com"])
    static let youtube = Service(
        name: "youtube", site: "www.youtube.com",
        media: ["rr1---sn-aigl6nsk.googlevideo.com", "i.ytimg.com", "yt3.ggpht.com"],
        background: ["youtubei.googleapis.com"], embeds: ["www.youtube.com", "i.ytimg.com"])
}
