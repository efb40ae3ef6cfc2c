import FlowModel

/// A name that was seen in a flow.
package struct NamedFlow: Hashable, Sendable {
    package let name: SeenName
    package let transport: TransportSegment.Transport
    /// Who asked: of a DNS answer too.
    package let client: FlowKey.Endpoint
    package let server: FlowKey.Endpoint
    /// When the first byte of the message that holds it passed: nanoseconds since 1970-01-01T00:00:00Z.
    package let nanoseconds: Int64

    package init(
        name: SeenName, transport: TransportSegment.Transport, client: FlowKey.Endpoint, server: FlowKey.Endpoint,
        nanoseconds: Int64
    ) {
        self.name = name
        self.transport = transport
        self.client = client
        self.server = server
        self.nanoseconds = nanoseconds
    }

    /// Name and flow, whenever it was seen.
    package struct Place: Hashable, Sendable {
        let name: SeenName
        let transport: TransportSegment.Transport
        let client: FlowKey.Endpoint
        let server: FlowKey.Endpoint

        /// The name at once, not byte by byte as an array does.
        package func hash(into hasher: inout Hasher) {
            name.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
            hasher.combine(name.kind)
            hasher.combine(name.isCover)
            hasher.combine(transport)
            hasher.combine(client)
            hasher.combine(server)
        }
    }

    package var place: Place { Place(name: name, transport: transport, client: client, server: server) }
}
