/// What one record stands for.
package enum FlowForm: String, Hashable, Sendable, CaseIterable {
    /// One HTTP request in the clear or decrypted: its host is the host of a URL.
    case request
    /// One encrypted tunnel (`CONNECT`), of which only name, duration and size are known.
    case tunnel
    /// What passed of one connection in one slot of ten seconds on the wire, under the name that the client spoke in it.
    case connection
    /// As `connection`, so long after the server first answered that no handshake lies in it.
    case ongoing
    /// As `connection`, but the client spoke no name: it had asked DNS for this one, and been given the server's address.
    case resolved

    /// So long after a server's first answer its handshake is over, and a slot is `ongoing`; milliseconds. It takes two more round
    /// trips at most (RFC 8446 section 2, RFC 5246 section 7.3), and a lost segment is sent again within seconds (RFC 6298).
    package static let longestHandshake: Int64 = 5_000

    /// Counted on the wire, slot by slot, rather than once for a whole exchange.
    package var isSlot: Bool { self == .connection || self == .ongoing || self == .resolved }
}
