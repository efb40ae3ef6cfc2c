import FlowModel

/// What passed of one flow in one slot of ten seconds, and under which name.
package struct FlowSlot: Hashable, Sendable {
    /// Where the name of the flow comes from.
    package enum Naming: Hashable, Sendable {
        /// The client wrote it itself, in this flow.
        case spoken(host: HostName?, serverName: HostName?)
        /// The client had asked for this name before, and the answer gave the address of the server. Several services can
        /// share an address, so this is never more than a hint.
        case resolved(HostName)
        /// Nothing tells; or what was told is a cover (Encrypted ClientHello) or no name at all.
        case unknown
    }

    package let naming: Naming
    package let transport: TransportSegment.Transport
    package let client: FlowKey.Endpoint
    package let server: FlowKey.Endpoint
    /// Of the client's device, where the link carries it.
    package let hardware: MACAddress?
    /// Nanoseconds since 1970 of the first and the last packet of the slot.
    package let first: Int64
    package let last: Int64
    /// Payload bytes to the client and from it, by the packets' own headers.
    package let down: Int64
    package let up: Int64
    /// Data passed in the slot before too.
    package let isContinuation: Bool
    /// It began so long after the server's first answer under this name that no handshake lies in it.
    package let isOngoing: Bool
    /// The capture does not hold the beginning of the flow.
    package let beganBefore: Bool
}
