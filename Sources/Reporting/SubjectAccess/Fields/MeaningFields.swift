import Custody
import Monitoring

/// What every column and code of the export means, for somebody who has never seen a log. One field a line.
enum MeaningFields {
    static var all: [AccessField] {
        (columns + codes).enumerated().map {
            AccessField("meanings.\($0 + 1)", ["term": .string($1.0), "meaning": .string($1.1)])
        }
    }

    private static let columns: [(String, String)] = [
        ("ordinal", "The number of the event, from 1; reports cite it as annex row."),
        (
            "start, end",
            "When it began and ended. Empty where the log does not tell. In JSON: milliseconds since 1970, UTC."
        ),
        ("service", "The social-media service, by its short name in the catalogue."),
        ("site", "The registered domain, such as fbcdn.net. The full host name is not kept."),
        ("role", "What the host is for: see the words site, app, media, shared, embed, login below."),
        (
            "tags",
            "dual: serves the site and other people’s pages. shared: serves several services. background: a device talks to it by itself. companion: only the service’s own pages and apps use it. stills: still pictures only."
        ),
        (
            "form",
            "request: one page or file. tunnel: an encrypted connection of which only host, time and size are known. connection: what passed over one in ten seconds. ongoing: the same, some seconds after the host first answered. resolved: the same, with a name that only the network’s name service told."
        ),
        ("outcome", "delivered, or denied, authentication-required, tunnel-preamble, failed: nothing was shown."),
        ("down, up", "Bytes received and sent. Empty where the log does not count them."),
        ("device", "1 for the first of your devices that was seen, 2 for the next. Not an address."),
        ("referer", "Whether the page that asked was of the same service, of another site, or is not known."),
        (
            "other_site_gap",
            "Milliseconds since your device had opened another site, when under ten seconds; below 0 when it did so shortly after. Speaks for a button on that page."
        ),
        (
            "attribution",
            "How sure it is that it was you: 1 signed in with your own log-in, 2 with one that others share, 3 by a network log-on, 4 a device alone, 5 not known. 4 and 5 are never counted."
        ),
        ("partial", "The event reaches over an end of the permitted time."),
        ("source, line, line_sha256", "Which log, which line of it, and the digest of that line."),
    ]

    private static let codes: [(String, String)] = [
        ("site", "What a person opens in a browser."), ("app", "What the service’s app talks to."),
        ("media", "Pictures, film and scripts of the service."),
        ("shared", "A host that carries other things too."),
        ("embed", "Buttons, players and previews on other people’s pages. Never counted as use."),
        ("login", "Signing in, here or to some other site. Never counted as use."),
        ("5.5, 3.1", "Clauses of the school’s social-media policy: use in lesson time, and excessive use."),
        ("overt, covert", "Whether you were told before the window opened."),
        (
            "purpose a, b, c, e, f",
            "SI 2018/356 regulation 3(2): facts, compliance, standards, crime, unauthorised use."
        ),
        ("use, not_use, explained, not_attributable", "What the investigator made of a finding."),
        ("taught, covered, not_checked", "Whether the school’s records show that you taught that lesson."),
        ("no_case, informal, warning, proceedings, safeguarding", "What came of the case."),
        ("sha256, digest, fingerprint, key", "Numbers by which a document or a key can be recognised and checked."),
    ]
}
