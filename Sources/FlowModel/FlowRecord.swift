/// One exchange between a client and a named host, as one log line or one observed connection shows it (IPFIX: flow
/// record). Paths, queries, search terms and user agents are not part of it and do not survive the parse of a line.
package struct FlowRecord: Hashable, Sendable {
    package let time: FlowTime
    package let client: ClientIdentity
    /// The host that was asked for: of the URL, or of `CONNECT`. Nil when the client asked for a bare address.
    package let host: HostName?
    /// The name in the TLS handshake, where the source carries it. It can differ from `host`; both are then looked at
    /// and the less accusing one counts.
    package let serverName: HostName?
    package let form: FlowForm
    package let outcome: FlowOutcome
    /// Bytes to the client, TLS overhead included; nil when the source has no count.
    package let down: ByteCount?
    /// Bytes from the client; nil when the source has no count, as Squid's native format.
    package let up: ByteCount?
    /// The host of the `Referer` header, where the source carries it. Nil does not mean that there was none.
    package let referer: HostName?
    /// Of a slot: its connection carried data in the slot before too, so that nothing was opened in this one.
    package let isContinuation: Bool

    package init(
        time: FlowTime, client: ClientIdentity, host: HostName?, serverName: HostName? = nil, form: FlowForm,
        outcome: FlowOutcome, down: ByteCount?, up: ByteCount? = nil, referer: HostName? = nil,
        isContinuation: Bool = false
    ) {
        self.time = time
        self.client = client
        self.host = host
        self.serverName = serverName
        self.form = form
        self.outcome = outcome
        self.down = down
        self.up = up
        self.referer = referer
        self.isContinuation = isContinuation
    }
}
