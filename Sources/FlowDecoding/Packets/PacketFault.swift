/// Why a frame, or a layer of it, led to no segment.
package enum PacketFault: Hashable, Sendable {
    /// The captured bytes end inside a header.
    case truncated
    /// A header contradicts itself or the layer around it.
    case malformed
    /// A link type that is not read.
    case unknownLink
    /// No IP inside: ARP, spanning tree, management frames of a wireless network, control packets of a tunnel.
    case notInternet
    /// IP, and neither TCP nor UDP inside: ICMP, SCTP, "no next header".
    case otherTransport
    /// ESP, wireless frames under a key, CAPWAP under DTLS.
    case encrypted
    /// More headers than `PacketDecoder.mostHeaders`, or an aggregate within an aggregate.
    case tooDeep
}
