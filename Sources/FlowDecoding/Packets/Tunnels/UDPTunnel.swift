/// Tunnels over UDP, by their ports. A port proves nothing: other things are sent from and to it. So each is read with
/// all its lengths checked, and what does not hold together is delivered as an ordinary datagram.
enum UDPTunnel: Sendable {
    /// RFC 7348, its generic extension, and Linux's older port.
    case vxlan
    /// RFC 8926.
    case geneve
    /// Of mobile networks, 3GPP TS 29.281.
    case gtp
    /// RFC 8086.
    case genericRouting
    /// RFC 7510.
    case labels
    /// RFC 4380.
    case teredo
    /// "Anything in anything", of tunnel brokers.
    case ayiya
    /// RFC 5415, data channel: between an access point and its controller.
    case capwap

    /// By the destination for those that send every packet to the tunnel's port, by either for those that answer.
    @inline(__always)
    init?(_ segment: TransportSegment, _ bytes: Span<UInt8>) {
        guard segment.transport == .udp, !segment.payload.isEmpty else { return nil }
        if let tunnel = UDPTunnel(destination: segment.destinationPort) ?? UDPTunnel(peer: segment.sourcePort) {
            self = tunnel
        } else if bytes[segment.payload.lowerBound] >> 4 == 6, UDPTunnel.isRelayedTeredo(segment, bytes) {
            self = .teredo
        } else {
            return nil
        }
    }

    @inline(__always)
    private init?(destination: UInt16) {
        switch destination {
        case 4789, 4790, 8472: self = .vxlan
        case 6081: self = .geneve
        case 2152: self = .gtp
        case 4754: self = .genericRouting
        case 6635: self = .labels
        default: self.init(peer: destination)
        }
    }

    @inline(__always)
    private init?(peer: UInt16) {
        switch peer {
        case 3544: self = .teredo
        case 5072: self = .ayiya
        case 5247: self = .capwap
        default: return nil
        }
    }

    /// Peers and relays of Teredo use any port: the datagram is an IPv6 packet, to the byte, and one of its addresses is
    /// of 2001:0::/32.
    private static func isRelayedTeredo(_ segment: TransportSegment, _ bytes: Span<UInt8>) -> Bool {
        let start = segment.payload.lowerBound
        guard segment.payload.count >= 40,
            Int(bytes.big16(at: start + 4)) + 40 == segment.declaredLength
        else { return false }
        return bytes.big32(at: start + 8) == 0x2001_0000 || bytes.big32(at: start + 24) == 0x2001_0000
    }
}
