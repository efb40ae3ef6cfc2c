/// Tells from the last bytes of a name that no ending of it has an answer, which is so for most of what a school opens. Never
/// wrong when it says so; a few names in a hundred get past it for nothing. (A Bloom filter with the three bits of a key in one
/// word.)
package struct EndingFilter: Sendable {
    /// 2,048 words, 16 KiB: they stay in the first cache, and the shipped catalogue sets few of their bits.
    private static let wordBits: UInt64 = 11

    private var words = [UInt64](repeating: 0, count: 1 << wordBits)

    package init() {}

    /// - Parameter ending: in lower case, with at least two labels. Its key is its last eight bytes; of a shorter one its last two
    ///   labels.
    package mutating func add(_ ending: Span<UInt8>) {
        let word = NameWord.end(ending)
        let hash = Self.hash(ending.count < NameWord.length ? NameWord.afterSecondDot(word) ?? word : word)
        words[Self.place(hash)] |= Self.bits(hash)
    }

    /// False only when no ending of the name, in either case, was added.
    @inline(__always)
    package func mayHoldEnding(of name: Span<UInt8>) -> Bool {
        guard name.count >= NameWord.length else { return true }
        let word = NameWord.lowered(NameWord.load(name, at: name.count - NameWord.length))
        if holds(word) { return true }
        // An ending of fewer than eight bytes has a dot before it.
        guard let short = NameWord.afterSecondDot(word) else { return false }
        return holds(short)
    }

    @inline(__always)
    private func holds(_ key: UInt64) -> Bool {
        let hash = Self.hash(key)
        let bits = Self.bits(hash)
        return words[Self.place(hash)] & bits == bits
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 {
        let product = key &* 0x9e37_79b9_7f4a_7c15
        return product ^ product >> 32
    }

    @inline(__always)
    private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (64 - wordBits)) }

    @inline(__always)
    private static func bits(_ hash: UInt64) -> UInt64 {
        1 << (hash & 63) | 1 << (hash >> 6 & 63) | 1 << (hash >> 12 & 63)
    }
}
