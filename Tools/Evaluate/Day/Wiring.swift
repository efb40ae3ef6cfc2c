/// How the day's connections behave.
package struct Wiring: Hashable {
    /// Milliseconds after which an idle connection is closed, by the luck of each connection.
    var idle: ClosedRange<Int64> = 45_000...115_000
    /// One connection serves all hosts of a certificate (RFC 9113 section 9.1.1; RFC 9114 section 3.3).
    var sharesConnections = false
    /// QUIC keeps its connections longest; through a proxy it falls back to TCP.
    var usesQUIC = false

    static let ordinary = Wiring()
    static let http2 = Wiring(idle: 170_000...300_000, sharesConnections: true)
    static let quic = Wiring(idle: 30_000...240_000, sharesConnections: true, usesQUIC: true)

    /// The computer falls asleep with connections open, and the proxy closes them long after.
    static let sleepy = Wiring(idle: 500_000...1_800_000)

    /// The host that a connection is opened for when `host` is wanted: with shared connections the last labels decide.
    func connection(for host: String) -> String {
        guard sharesConnections else { return host }
        return host.split(separator: ".").suffix(3).joined(separator: ".")
    }
}
