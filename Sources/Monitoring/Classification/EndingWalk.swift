/// Goes through the endings of a host name with at least two labels, from the shortest to the name itself, and hashes each:
/// `b.example.org` has `example.org` and `b.example.org`. Eight bytes at a time from the right, in either case.
///
/// The names that are found by the hash are our own, so nobody outside can make its chains long.
struct EndingWalk {
    /// Of the ending that `next` gave last.
    private(set) var hash: UInt64 = 0
    /// Of the words to the right of the present one.
    private var folded: UInt64 = 0x51_7cc1_b727_220a
    private var word: UInt64 = 0
    /// Dots of the present word that were not come to yet.
    private var dots: UInt64 = 0
    /// Where the present word begins in the name.
    private var base: Int
    private var isFirst = true
    private var seen = 0
    private var isOver = false

    @inline(__always)
    init(_ name: Span<UInt8>) { base = name.count }

    /// Where the next ending begins; -1 when the name itself was the last one.
    @inline(__always)
    mutating func next(_ name: Span<UInt8>) -> Int {
        guard !isOver else { return -1 }
        while true {
            while dots != 0 {
                let bit = 63 - dots.leadingZeroBitCount
                dots ^= 1 << UInt64(bit)
                seen += 1
                guard seen > 1 else { continue }
                hash = Self.finished(folded, bit == 63 ? 0 : word >> UInt64(bit + 1))
                return base + bit / 8 + 1
            }
            if base == 0 { break }
            advance(name)
        }
        isOver = true
        // A whole last word is folded in, as it is where a dot stands before it.
        let isWhole = name.count % NameWord.length == 0
        hash = isWhole ? Self.finished(Self.fold(folded, word), 0) : Self.finished(folded, word)
        return 0
    }

    @inline(__always)
    private mutating func advance(_ name: Span<UInt8>) {
        if !isFirst { folded = Self.fold(folded, word) }
        isFirst = false
        if base >= NameWord.length {
            base -= NameWord.length
            word = NameWord.lowered(NameWord.load(name, at: base))
            dots = NameWord.dots(word)
        } else {
            let count = base
            base = 0
            // Zeros above the beginning stay zeros, as they do in an ending that a dot cuts off.
            word = NameWord.lowered(NameWord.beginning(name, count)) & ((1 << UInt64(count * 8)) - 1)
            dots = NameWord.dots(word)
        }
    }

    @inline(__always)
    private static func fold(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
        return product ^ product >> 29
    }

    @inline(__always)
    private static func finished(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0xbf58_476d_1ce4_e5b9
        return product ^ product >> 32
    }
}
