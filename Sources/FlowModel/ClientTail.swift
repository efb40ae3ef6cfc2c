/// The last eight bytes of a client address as text.
struct ClientTail: Sendable {
    /// The bytes in order, the last one highest, zeros where the text is shorter.
    let key: UInt64
    /// A colon: IPv6 can be written in many ways (an IPv4 address too, as `::ffff:a00:1`), so the text decides nothing.
    let mayHideBytes: Bool

    /// - Parameters:
    ///   - word: the eight bytes before the end of the field, the last one highest.
    ///   - count: how many of them, counted from the end, belong to the field; more than eight count as eight.
    @inline(__always)
    init(word: UInt64, count: Int) {
        let shown = UInt64(truncatingIfNeeded: 8 &- min(8, max(0, count))) &* 8
        let tail = count > 0 ? (word >> shown) << shown : 0
        let colons = tail ^ 0x3a3a_3a3a_3a3a_3a3a
        self.key = tail
        self.mayHideBytes =
            count <= 0 || (colons &- 0x0101_0101_0101_0101) & ~colons & 0x8080_8080_8080_8080 != 0
    }

    /// The tail of a bound address in its canonical text. One of IPv6 is never looked up: its colons let it pass.
    init(_ address: IPAddress) {
        let text = Array(address.description.utf8.suffix(8))
        var word: UInt64 = 0
        for (index, byte) in text.reversed().enumerated() {
            word |= UInt64(byte) << UInt64(56 - index * 8)
        }
        self.init(word: word, count: text.count)
    }
}
