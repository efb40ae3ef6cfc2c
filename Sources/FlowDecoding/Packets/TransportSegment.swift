import FlowModel

/// What one packet carries for one flow: the innermost addresses and ports, and where its payload lies in the bytes that
/// come with it, which are those of the frame or of a datagram put together from fragments.
package struct TransportSegment: Sendable {
    package enum Transport: UInt8, Sendable {
        case tcp = 6
        case udp = 17
    }

    package var transport: Transport
    package var source: IPAddress
    package var destination: IPAddress
    package var sourcePort: UInt16
    package var destinationPort: UInt16
    /// Of the outermost frame: the devices on the school's own cable. Nil where the link carries none.
    package var sourceHardware: MACAddress?
    package var destinationHardware: MACAddress?
    /// Where the captured part of the payload lies.
    package var payload: Range<Int>
    /// How long the payload is by its headers; more than `payload` has when the capture cut it.
    package var declaredLength: Int
    /// TCP alone: number of the first byte of the payload (of the SYN, when it has that flag).
    package var sequence: UInt32
    /// TCP alone.
    package var flags: TCPFlags
    /// Bytes of the frame on the cable. Of a datagram in fragments each frame counts by itself.
    package var wireLength: Int

    package init(
        transport: Transport, source: IPAddress, destination: IPAddress, sourcePort: UInt16, destinationPort: UInt16,
        sourceHardware: MACAddress? = nil, destinationHardware: MACAddress? = nil, payload: Range<Int>,
        declaredLength: Int, sequence: UInt32 = 0, flags: TCPFlags = [], wireLength: Int
    ) {
        self.transport = transport
        self.source = source
        self.destination = destination
        self.sourcePort = sourcePort
        self.destinationPort = destinationPort
        self.sourceHardware = sourceHardware
        self.destinationHardware = destinationHardware
        self.payload = payload
        self.declaredLength = declaredLength
        self.sequence = sequence
        self.flags = flags
        self.wireLength = wireLength
    }
}
