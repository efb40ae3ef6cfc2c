/// What the headers of a fragment say of its place in a datagram.
struct FragmentPlace {
    let identification: UInt32
    /// Of what follows; in IPv6 the first fragment alone counts (RFC 8200 section 4.5).
    let protocolNumber: UInt8
    let isVersion6: Bool
    /// In bytes, of the part that can be in fragments.
    let offset: Int
    let isLast: Bool
}
