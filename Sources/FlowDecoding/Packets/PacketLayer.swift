/// What begins where a cursor stands, or what came of it.
enum PacketLayer {
    case ethernet
    case logicalLink
    /// By the number of an Ethernet type; 1500 and less is a length, with logical link control behind it.
    case etherType(UInt16)
    case multiprotocolLabels
    /// The header of a session, then PPP.
    case pointToPointSession
    case pointToPoint
    /// PPP, or Cisco's HDLC, which the first byte tells apart.
    case serialLine
    case family
    case linuxCooked
    case linuxCooked2
    case netfilterLog
    case fiberRing
    case radioHeader
    case wireless
    /// Several frames in one of a wireless network.
    case aggregate

    /// IP, its version by the first half byte.
    case internet
    /// What follows an IP header or an extension header, by protocol number.
    case transport(UInt8)
    case genericRouting
    case switchedPortMirror
    case tunnel(UDPTunnel)

    case tcp
    case udp
    case fragment(FragmentPlace)
    case fault(PacketFault)
}
