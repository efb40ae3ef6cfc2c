/// The header of TCP or UDP in a packet that is like almost all (`TransportSegment.init(plain:wireLength:)`).
struct PlainTransport {
    let kind: TransportSegment.Transport
    /// Its length in bytes.
    let header: Int
    let declaredLength: Int
    let sequence: UInt32
    let flags: TCPFlags

    /// Nil where the header was not captured whole, or contradicts itself.
    @inline(__always)
    init?(_ frame: Span<UInt8>, _ internet: PlainInternet) {
        let offset = internet.transport
        let room = min(frame.count, internet.declaredEnd) &- offset
        switch internet.number {
        case PacketCursor.tcpNumber:
            guard room >= 20 else { return nil }
            header = Int(frame[offset &+ 12] >> 4) &* 4
            declaredLength = internet.declaredEnd &- offset &- header
            guard header >= 20, declaredLength >= 0 else { return nil }
            kind = .tcp
            sequence = frame.big32(at: offset &+ 4)
            flags = TCPFlags(rawValue: frame[offset &+ 13]).intersection(.known)
        case PacketCursor.udpNumber:
            guard room >= 8 else { return nil }
            (kind, header, sequence, flags) = (.udp, 8, 0, [])
            declaredLength = Int(frame.big16(at: offset &+ 4)) &- 8
            guard declaredLength >= 0 else { return nil }
        default: return nil
        }
    }
}
