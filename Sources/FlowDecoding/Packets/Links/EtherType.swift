/// Numbers of the registry of Ethernet types.
enum EtherType {
    static let version4: UInt16 = 0x0800
    static let version6: UInt16 = 0x86dd
    /// IEEE 802.1Q.
    static let customerTag: UInt16 = 0x8100
    /// IEEE 802.1ad, and what was in use before it.
    static let serviceTag: UInt16 = 0x88a8
    static let oldServiceTags: ClosedRange<UInt16> = 0x9100...0x9200
    /// IEEE 802.1ah: an Ethernet frame with its addresses inside another.
    static let providerBackbone: UInt16 = 0x88e7
    /// Cisco's VN-Tag, draft of IEEE 802.1Qbh.
    static let virtualNetworkTag: UInt16 = 0x8926
    /// Cisco's metadata header with a security group tag, and FabricPath.
    static let metadata: UInt16 = 0x8909
    static let fabricPath: UInt16 = 0x8903
    static let labels: UInt16 = 0x8847
    static let upstreamLabels: UInt16 = 0x8848
    static let session: UInt16 = 0x8864
    static let bridged: UInt16 = 0x6558
    static let pointToPoint: UInt16 = 0x880b
    /// Below it the field is a length (IEEE 802.3).
    static let lowest: UInt16 = 0x0600
}
