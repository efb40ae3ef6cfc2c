/// The sites that the sample school visits. Those under `.example` do not exist (RFC 2606); the rest are the names that
/// every office computer and tablet asks for.
enum Hosts {
    /// Pages that carry other people's buttons, pixels and posts.
    static let news = (1...30).map { "www.county-news-\($0).example" }

    /// What a news page loads besides.
    static let decorations = [
        "cdn.county-news.example", "fonts.example", "adverts.example", "consent.example", "metrics.example",
        "pictures.example", "comments.example", "weather.example",
    ]

    /// Lessons and school business: no embeds.
    static let work =
        [
            "outlook.office365.com", "teams.microsoft.com", "www.google.com", "classroom.google.com", "www.gov.uk",
            "registers.example", "phonics.example", "times-tables.example", "reading-scheme.example", "maths.example",
        ] + (1...80).map { "resources-\($0).example" }

    /// What machines ask for by themselves.
    static let system = [
        "settings-win.data.microsoft.com", "v10.events.data.microsoft.com", "client.wns.windows.com",
        "login.live.com", "update.googleapis.com", "mtalk.google.com", "courier.push.apple.com", "gateway.icloud.com",
        "ocsp.example", "antivirus.example", "printers.littletown.example", "time.littletown.example",
    ]

    /// An invented address of the host, the same every time, from the ranges kept for documentation (RFC 5737).
    static func address(of host: String) -> String {
        var sum: UInt32 = 2_166_136_261
        for byte in host.utf8 { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
        let network = ["192.0.2", "198.51.100", "203.0.113"][Int(sum >> 8) % 3]
        return "\(network).\(1 + sum % 254)"
    }
}
