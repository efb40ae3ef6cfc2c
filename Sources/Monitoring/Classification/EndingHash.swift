/// The hash by which `RuleTable` finds an ending of a host name, in either case: FNV-1a, 64 bits, from the last byte to the
/// first, so that a walk along the labels from the right extends it. The names in the table are our own, so nobody outside
/// can make its chains long.
struct EndingHash {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Of nothing.
    @inline(__always)
    init() {}

    /// Of a whole ending, in reading order.
    init(_ ending: [UInt8]) {
        for byte in ending.reversed() { prepend(byte) }
    }

    @inline(__always)
    mutating func prepend(_ byte: UInt8) {
        value = (value ^ UInt64(Self.lowered(byte))) &* 0x100_0000_01b3
    }

    /// A number from 0 to `mask`, one less than a power of two. The high bits of FNV are the better mixed ones.
    @inline(__always)
    func slot(_ mask: Int) -> Int { Int(truncatingIfNeeded: value >> 32 ^ value) & mask }

    /// An ASCII capital as its small letter, every other byte as it is.
    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }
}
