import FlowModel

/// What tells one flow from another: transport, both addresses and both ports, the same whichever way a packet goes.
/// VLAN tags are no part of it: a mirror port often tags the two directions differently.
package struct FlowKey: Hashable, Sendable {
    package struct Endpoint: Hashable, Sendable {
        package let address: IPAddress
        package let port: UInt16
    }

    /// By hand: what the compiler writes asks the other module for each address.
    @inline(__always)
    package static func == (one: FlowKey, other: FlowKey) -> Bool {
        one.lower.address.low == other.lower.address.low && one.upper.address.low == other.upper.address.low
            && one.lower.port == other.lower.port && one.upper.port == other.upper.port
            && one.lower.address.high == other.lower.address.high && one.upper.address.high == other.upper.address.high
            && one.transport == other.transport
    }

    package let transport: TransportSegment.Transport
    /// The end whose address, then port, is the smaller number.
    package let lower: Endpoint
    package let upper: Endpoint

    /// The key of a segment's flow, and whether the segment comes from the lower end.
    @inline(__always)
    package static func of(_ segment: TransportSegment) -> (key: FlowKey, isFromLower: Bool) {
        let source = Endpoint(address: segment.source, port: segment.sourcePort)
        let destination = Endpoint(address: segment.destination, port: segment.destinationPort)
        return precedes(source, destination)
            ? (FlowKey(transport: segment.transport, lower: source, upper: destination), true)
            : (FlowKey(transport: segment.transport, lower: destination, upper: source), false)
    }

    @inline(__always)
    private static func precedes(_ one: Endpoint, _ other: Endpoint) -> Bool {
        if one.address.low != other.address.low { return one.address.low < other.address.low }
        if one.address.high != other.address.high { return one.address.high < other.address.high }
        return one.port <= other.port
    }

    /// Mixes the key with a number that nobody outside knows, so that nobody can choose addresses that collide.
    @inline(__always)
    func hash(seed: UInt64) -> UInt64 {
        let ports = UInt64(lower.port) << 24 | UInt64(upper.port) << 8 | UInt64(transport.rawValue)
        var state = FlowKey.mix(seed ^ lower.address.low)
        state = FlowKey.mix(state ^ upper.address.low)
        state = FlowKey.mix(state ^ lower.address.high ^ upper.address.high.byteSwapped)
        return FlowKey.mix(state ^ ports)
    }

    /// A multiplication of 64 by 64 bits, its halves folded together: every bit of the word reaches every bit of the sum.
    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = (word ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
        return product.high ^ product.low
    }
}
