import FlowModel

/// Fragments with the same key are of one datagram: RFC 791 section 3.2 also by protocol, RFC 8200 section 4.5 without.
struct FragmentKey: Equatable {
    let source: IPAddress
    let destination: IPAddress
    let identification: UInt32
    /// 256 for IPv6.
    let space: UInt16

    init(_ place: FragmentPlace, of cursor: PacketCursor) {
        source = cursor.source
        destination = cursor.destination
        identification = place.identification
        space = place.isVersion6 ? 256 : UInt16(place.protocolNumber)
    }
}
