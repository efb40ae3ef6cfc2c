/// TCP (RFC 9293 section 3.1) and UDP (RFC 768). Checksums are not verified: at the sending machine the card fills
/// them in after the capture.
extension PacketCursor {
    static let tcpNumber: UInt8 = 6
    static let udpNumber: UInt8 = 17

    func segment(_ layer: PacketLayer, _ bytes: Span<UInt8>) -> TransportRead {
        if case .tcp = layer { tcp(bytes) } else { udp(bytes) }
    }

    @inline(__always)
    func tcp(_ bytes: Span<UInt8>) -> TransportRead {
        guard has(20) || isCutAfter(14) else { return .fault(.truncated) }
        let header = Int(bytes[offset &+ 12] >> 4) &* 4
        guard header >= 20, header <= declaredEnd &- offset else { return .fault(.malformed) }
        var segment = segment(.tcp, bytes, header: header, declaredLength: declaredEnd &- offset &- header)
        segment.sequence = bytes.big32(at: offset &+ 4)
        segment.flags = TCPFlags(rawValue: bytes[offset &+ 13]).intersection(.known)
        return .segment(segment)
    }

    /// A length of 0 is that of a jumbo datagram (RFC 2675 section 4) or one that the card cuts into several: the rest
    /// of the packet. A length beyond the packet stands as declared: the datagram's beginning may be all there is.
    @inline(__always)
    func udp(_ bytes: Span<UInt8>) -> TransportRead {
        guard has(8) else { return .fault(.truncated) }
        let length = Int(bytes.big16(at: offset &+ 4))
        guard length >= 8 || length == 0 else { return .fault(.malformed) }
        let declaredLength = (length == 0 ? declaredEnd &- offset : length) &- 8
        return .segment(segment(.udp, bytes, header: 8, declaredLength: declaredLength))
    }

    /// The ports to the flags of TCP are there and the capture cut what follows.
    private func isCutAfter(_ count: Int) -> Bool { has(count) && declaredEnd > end }

    @inline(__always)
    private func segment(
        _ transport: TransportSegment.Transport, _ bytes: Span<UInt8>, header: Int, declaredLength: Int
    ) -> TransportSegment {
        let start = min(offset &+ header, end)
        let count = min(end &- start, declaredLength)
        return TransportSegment(
            transport: transport, source: source, destination: destination, sourcePort: bytes.big16(at: offset),
            destinationPort: bytes.big16(at: offset &+ 2), sourceHardware: sourceHardware,
            destinationHardware: destinationHardware, payload: start..<start &+ count, declaredLength: declaredLength,
            wireLength: wireLength)
    }
}
