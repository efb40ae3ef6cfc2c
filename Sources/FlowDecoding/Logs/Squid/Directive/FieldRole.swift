/// What a field of a `logformat` directive tells.
enum FieldRole: Hashable, Sendable {
    /// `%ts`: seconds at the end of the exchange.
    case endSeconds
    /// `%tu`: the milliseconds that belong to `%ts`.
    case endMilliseconds
    /// `%tS`: seconds and milliseconds at its start.
    case start
    /// `%tl`, `%tg`: the end, as a date with its zone.
    case endDate(DatePattern)
    /// `%tr`: milliseconds from start to end.
    case duration
    case client
    case hardware
    /// `%ul`, `%ue`, `%un`, `%us`, the surest with the lowest rank.
    case user(rank: Int)
    /// A whole URL, or `host:port` of `CONNECT`.
    case url
    /// A host name alone.
    case domain
    /// The name in the TLS handshake.
    case serverName
    case referer
    /// `%Ss`, `%>Hs`.
    case resultCode
    case status
    case method
    case down
    case up
    /// Passed over.
    case opaque
}
