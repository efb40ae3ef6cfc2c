/// What an interface description block says (section 4.2 of the draft).
struct PcapngInterface: Sendable {
    let link: LinkType
    /// The most bytes that were captured of a frame; 0 for all.
    let snapLength: Int
    let clock: PcapngClock

    /// Numbers of the options that matter: the others describe the machine.
    private enum Option {
        static let end: UInt16 = 0
        static let resolution: UInt16 = 9
        static let offset: UInt16 = 14
    }

    /// - Parameter bytes: the block without its last word; its first 16 bytes are there.
    /// - Returns: nil when the options leave the block, or do not say clearly how the interface counts time: a wrong time
    ///   would be worse than none.
    init?(_ bytes: Span<UInt8>, order: CaptureOrder) {
        link = LinkType(number: UInt32(order.word16(bytes, at: 8)))
        snapLength = Int(order.word32(bytes, at: 12))
        var resolution: UInt8?
        var offset: Int64?
        var next = 16
        while bytes.count - next >= 4 {
            let code = order.word16(bytes, at: next)
            let length = Int(order.word16(bytes, at: next + 2))
            let value = next + 4
            if code == Option.end { break }
            guard bytes.count - value >= length else { return nil }
            if code == Option.resolution {
                guard length == 1, resolution == nil else { return nil }
                resolution = bytes[value]
            } else if code == Option.offset {
                guard length == 8, offset == nil else { return nil }
                offset = Int64(bitPattern: order.word64(bytes, at: value))
            }
            next = value + (length + 3) & ~3
        }
        guard let clock = resolution.map(PcapngClock.init(resolution:)) ?? PcapngClock.standard else { return nil }
        self.clock = clock.adding(seconds: offset ?? 0)
    }
}
