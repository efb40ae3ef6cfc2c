/// The packets that almost all are: Ethernet with at most one VLAN tag, IP without extension headers and not in
/// fragments, TCP or UDP. Straight code, because a capture of an hour holds a million of them.
extension PacketCursor {
    /// Nil for every other frame, for faults too: those are read a second time, layer by layer.
    @inline(__always)
    static func plainSegment(_ frame: Span<UInt8>, wireLength: Int) -> TransportSegment? {
        var cursor = PacketCursor(frame: frame, wireLength: wireLength)
        guard frame.count >= 18 else { return nil }
        cursor.destinationHardware = frame.hardware(at: 0)
        cursor.sourceHardware = frame.hardware(at: 6)
        var type = frame.big16(at: 12)
        cursor.offset = 14
        if type == EtherType.customerTag {
            type = frame.big16(at: 16)
            cursor.offset = 18
        }
        let layer: PacketLayer
        switch type {
        case EtherType.version4: layer = cursor.version4(frame)
        case EtherType.version6: layer = cursor.version6(frame)
        default: return nil
        }
        guard case .transport(let number) = layer else { return nil }
        return cursor.plainTransport(number, frame)
    }

    @inline(__always)
    private func plainTransport(_ number: UInt8, _ frame: Span<UInt8>) -> TransportSegment? {
        if number == PacketCursor.tcpNumber, case .segment(let segment) = tcp(frame) { return segment }
        guard number == PacketCursor.udpNumber, case .segment(let segment) = udp(frame),
            UDPTunnel(segment, frame) == nil
        else { return nil }
        return segment
    }
}
