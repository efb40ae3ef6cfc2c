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

    /// Counted on the wire, slot by slot, rather than once for a whole exchange.
    package var isSlot: Bool { self == .connection || self == .ongoing || self == .resolved }
}
