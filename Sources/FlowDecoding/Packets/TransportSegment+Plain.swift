import FlowModel

/// The packets that almost all are: Ethernet with at most one VLAN tag, IP without options and extension headers and not in
/// fragments, TCP or UDP, with lengths that say something. Straight code, because a capture of an hour holds a million of them.
extension TransportSegment {
    /// An Ethernet header, and the shortest that may follow it: IPv4 with UDP.
    private static let shortest = 42

    /// Nil for every other frame, for faults too: those are read layer by layer, which gives the same where both read a frame.
    @inline(__always)
    init?(plain frame: Span<UInt8>, wireLength: Int) {
        guard frame.count >= Self.shortest else { return nil }
        let tag = frame.big16(at: 12) == EtherType.customerTag ? 4 : 0
        let internet: PlainInternet?
        switch frame.big16(at: 12 &+ tag) {
        case EtherType.version4: internet = PlainInternet(version4: frame, at: 14 &+ tag)
        case EtherType.version6: internet = PlainInternet(version6: frame, at: 14 &+ tag)
        default: return nil
        }
        guard let internet, let transport = PlainTransport(frame, internet) else { return nil }
        let end = min(frame.count, internet.declaredEnd)
        let start = min(internet.transport &+ transport.header, end)
        self.init(
            transport: transport.kind, source: internet.source, destination: internet.destination,
            sourcePort: frame.big16(at: internet.transport), destinationPort: frame.big16(at: internet.transport &+ 2),
            sourceHardware: MACAddress(bits: frame.big64(at: 6) >> 16),
            destinationHardware: MACAddress(bits: frame.big64(at: 0) >> 16),
            payload: start..<start &+ min(end &- start, transport.declaredLength),
            declaredLength: transport.declaredLength, sequence: transport.sequence, flags: transport.flags,
            wireLength: wireLength)
        if transport.kind == .udp, UDPTunnel(self, frame) != nil { return nil }
    }
}
