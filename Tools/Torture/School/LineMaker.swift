import Custody

/// Makes the lines of a Squid log in its native form, with stamps of now: the subject's, other people's, and damaged ones.
struct LineMaker {
    /// What a line is to the service.
    enum Kind: CaseIterable {
        /// The subject and a service of the authorisation: evidence.
        case evidence
        /// The subject on another site, which leaves an instant as neighbour and nothing else.
        case neighbour
        /// What a second proxy in a chain would write of the evidence before.
        case repeated
        case stranger
        case damaged
    }

    /// Squid doubles a backslash.
    private static let accounts = ["a.archer", "a.archer@littletown.example", #"littletown\\a.archer"#]
    private static let devices = ["10.20.1.14", "10.20.1.77", "10.20.3.9"]
    private static let strangers = ["b.brook", "c.carr", "a.archerly", "a.arche", "-"]
    private static let services = [
        "www.facebook.com", "scontent-lhr8-1.xx.fbcdn.net", "i.instagram.com", "x.com", "abs.twimg.com",
        "www.youtube.com",
    ]
    private static let sites = ["www.bbc.co.uk", "news.example", "www.gov.uk", "www.tiktok.com"]

    private var chance: Chance
    private var serial = 0
    private var last: [UInt8]?
    /// The SHA-256 of each line that must become evidence, without its line feed.
    private(set) var evidence: [String] = []
    private(set) var lines = 0

    init(chance: Chance) {
        self.chance = chance
    }

    /// So many in a hundred are the subject's evidence, and about as many of the subject's own lines are not.
    mutating func line(evidencePercent: Int = 10) -> [UInt8] {
        let draw = chance.number(in: 1...100)
        switch draw {
        case ...evidencePercent: return line(.evidence)
        case ...(evidencePercent * 2): return line(.neighbour)
        case ...(evidencePercent * 2 + 2): return line(.repeated)
        case 97...: return line(.damaged)
        default: return line(.stranger)
        }
    }

    mutating func line(_ kind: Kind) -> [UInt8] {
        serial += 1
        lines += 1
        switch kind {
        case .evidence: return remember(exchange(chance.pick(Self.accounts), chance.pick(Self.services)))
        case .neighbour: return exchange(chance.pick(Self.accounts), chance.pick(Self.sites))
        case .repeated: return last ?? exchange("b.brook", "x.com")
        case .stranger: return exchange(chance.pick(Self.strangers), chance.pick(Self.services + Self.sites))
        case .damaged: return damaged()
        }
    }

    private mutating func remember(_ line: [UInt8]) -> [UInt8] {
        evidence.append(ContentDigest(of: Array(line.dropLast())).hex)
        last = line
        return line
    }

    /// No two are alike: the number of bytes counts on.
    private mutating func exchange(_ user: String, _ host: String) -> [UInt8] {
        let line =
            "\(stamp) \(chance.number(in: 0...1_200)) \(chance.pick(Self.devices)) TCP_TUNNEL/200 \(2_000 + serial) "
            + "CONNECT \(host):443 \(user) HIER_DIRECT/192.0.2.162 -\n"
        return Array(line.utf8)
    }

    /// With a stamp that can be believed, for a block of nothing but impossible stamps is rightly not used.
    private mutating func damaged() -> [UInt8] {
        let subject = "\(stamp) 12 10.20.1.14 TCP_TUNNEL/200 \(serial)"
        let texts = [
            "", subject, "\(subject) CONNECT www.facebook.com:443 a.archer", "no log \u{0} at all",
            "\(subject) CONNECT : a.archer HIER_DIRECT/192.0.2.1 -",
            "\(subject) CONNECT \(overlong):443 a.archer HIER_DIRECT/192.0.2.1 -",
        ].dropLast(serial % 20 == 0 ? 0 : 1)
        return Array("\(chance.pick(Array(texts)))\n".utf8)
    }

    /// Nowhere like another, for pieces of two logs are told apart by what they hold.
    private var overlong: String {
        (0..<10_000).map { "w\(serial).\($0)" }.joined().prefix(70_000).description
    }

    private var stamp: String {
        let now = Pause.wall
        let thousandths = String(1_000 + now % 1_000).dropFirst()
        return "\(now / 1_000).\(thousandths)"
    }
}
