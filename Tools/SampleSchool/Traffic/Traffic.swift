import FlowModel

/// One day in the making: what clients send, line by line, and what in truth happened.
struct Traffic {
    var log = DayLog()
    var truth: [TruthRow] = []
    var random: SplitMix64

    /// Loads are interrupted and pages are refused now and then, but not in the parts of a story that a figure rests on.
    var isOrderly = false

    init(random: SplitMix64) {
        self.random = random
    }

    /// A CONNECT tunnel from `start`, logged when it ends. An account is asked for its password now and then, as browsers
    /// forget: the 407 is a line of its own without a user.
    mutating func tunnel(
        to host: String, from client: Client, at start: Timestamp, milliseconds: Int, bytes: Int
    ) {
        if client.isSignedIn, random.chance(percent: 18) { refuseUnauthenticated(host, client, at: start) }
        var line = SquidLine(
            end: start.adding(milliseconds: Int64(milliseconds)), milliseconds: milliseconds, client: client,
            status: "TCP_TUNNEL/200", bytes: bytes, method: "CONNECT", target: host + ":443",
            server: Hosts.address(of: host), contentType: "-")
        if !isOrderly, random.chance(percent: 2) { interrupt(&line) }
        log.append(line)
    }

    /// What an intercepting port writes besides the tunnel's own line: a preamble of no bytes.
    mutating func tunnelWithPreamble(
        to host: String, from client: Client, at start: Timestamp, milliseconds: Int, bytes: Int
    ) {
        log.append(
            SquidLine(
                end: start, milliseconds: 0, client: client, status: "NONE_NONE/200", bytes: 0, method: "CONNECT",
                target: host + ":443", server: nil, contentType: "-"))
        tunnel(to: host, from: client, at: start, milliseconds: milliseconds, bytes: bytes)
    }

    /// A tunnel that a rule of the proxy forbids.
    mutating func denied(_ host: String, _ client: Client, at start: Timestamp) {
        log.append(
            SquidLine(
                end: start, milliseconds: 0, client: client, status: "TCP_DENIED/403", bytes: 3980, method: "CONNECT",
                target: host + ":443", server: nil, contentType: "text/html"))
    }

    /// A plain request, with a path and a query that no part of the product may keep.
    mutating func request(_ url: String, host: String, from client: Client, at start: Timestamp) {
        let (status, isServed) = random.chance(percent: 80) ? ("TCP_MISS/200", true) : ("TCP_MEM_HIT/200", false)
        let milliseconds = isServed ? random.skewed(in: 2...900) : 0
        log.append(
            SquidLine(
                end: start.adding(milliseconds: Int64(milliseconds)), milliseconds: milliseconds, client: client,
                status: status, bytes: random.skewed(in: 300...180_000), method: "GET", target: url,
                server: isServed ? Hosts.address(of: host) : nil, contentType: "text/html"))
    }

    /// A connection that was opened and never spoke.
    mutating func silence(from client: Client, at start: Timestamp) {
        log.append(
            SquidLine(
                end: start, milliseconds: random.skewed(in: 0...60_000), client: client, status: "NONE_NONE/000",
                bytes: 0, method: "-", target: "error:transaction-end-before-headers", server: nil, contentType: "-"))
    }

    mutating func record(_ kind: TruthKind, of service: Service, by account: Account, in span: Interval) {
        truth.append(TruthRow(span: span, user: account.user, service: service.name, kind: kind))
    }

    private mutating func refuseUnauthenticated(_ host: String, _ client: Client, at start: Timestamp) {
        log.append(
            SquidLine(
                end: start, milliseconds: random.number(in: 0...2), client: client.signedIn(as: "-"),
                status: "TCP_DENIED/407", bytes: random.pick([4087, 4113, 4251]), method: "CONNECT",
                target: host + ":443", server: nil, contentType: "text/html"))
    }

    private mutating func interrupt(_ line: inout SquidLine) {
        line.status = random.pick(["TCP_TUNNEL_ABORTED/200", "NONE_NONE/503"])
        line.bytes = line.status.hasPrefix("NONE") ? 0 : line.bytes / 3
    }
}
