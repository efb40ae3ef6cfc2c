import FlowModel

/// Fragments with the same key are of one datagram: RFC 791 section 3.2 also by protocol, RFC 8200 section 4.5 without.
struct FragmentKey: Equatable {
    /// 256 for IPv6.
    let space: UInt16
    let identification: UInt32
    let source: IPAddress
    let destination: IPAddress

    var isVersion6: Bool { space == 256 }

    init(_ place: FragmentPlace, of cursor: PacketCursor) {
        source = cursor.source
        destination = cursor.destination
        identification = place.identification
        space = place.isVersion6 ? 256 : UInt16(place.protocolNumber)
    }

    /// All 128 are compared for each fragment: the field that differs first.
    static func == (one: FragmentKey, other: FragmentKey) -> Bool {
        one.identification == other.identification && one.space == other.space
            && one.source.low == other.source.low && one.source.high == other.source.high
            && one.destination.low == other.destination.low && one.destination.high == other.destination.high
    }
}
