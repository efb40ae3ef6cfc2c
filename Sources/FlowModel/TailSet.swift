/// A set of small keys that answers "perhaps" or "certainly not": one bit a key, one look-up a question.
struct TailSet: Sendable {
    /// 64 Kbit: the 8 KiB stay in the first-level cache, and fifty keys let fewer than one stranger in a thousand pass.
    private static let words = 1024

    private let bits: [UInt64]

    init(_ keys: [UInt64]) {
        var bits = [UInt64](repeating: 0, count: TailSet.words)
        for key in keys {
            let slot = TailSet.slot(of: key)
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
        }
        self.bits = bits
    }

    @inline(__always)
    func mayContain(_ key: UInt64) -> Bool {
        let slot = TailSet.slot(of: key)
        return bits[slot >> 6] >> UInt64(slot & 63) & 1 != 0
    }

    /// Multiplicative hashing (Knuth, volume 3, section 6.4) by the odd number next to 2^64 / golden ratio.
    @inline(__always)
    static func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 48)
    }
}
