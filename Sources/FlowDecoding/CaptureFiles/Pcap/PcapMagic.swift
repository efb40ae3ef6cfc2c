/// The first four bytes of a pcap file: its byte order and the kind of its records.
struct PcapMagic: Sendable {
    let order: CaptureOrder
    /// Nanoseconds of one unit of the second word of a record.
    let fraction: Int64
    /// Kuznetzov's records have eight bytes more: index of the interface, protocol and packet type.
    let isModified: Bool

    /// Nil when these are not pcap's bytes. At least four must be there.
    init?(_ bytes: Span<UInt8>) {
        for order in [CaptureOrder.big, .little] {
            switch order.word32(bytes, at: 0) {
            case 0xa1b2_c3d4: self.init(order: order, fraction: 1000, isModified: false)
            case 0xa1b2_3c4d: self.init(order: order, fraction: 1, isModified: false)
            case 0xa1b2_cd34: self.init(order: order, fraction: 1000, isModified: true)
            default: continue
            }
            return
        }
        return nil
    }

    private init(order: CaptureOrder, fraction: Int64, isModified: Bool) {
        self.order = order
        self.fraction = fraction
        self.isModified = isModified
    }
}
