/// Eight bytes of a name at once. The byte that comes first in the name is the lowest.
enum NameWord {
    static let length = 8
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// - Parameter offset: at most the name's length less eight. Traps otherwise.
    @inline(__always)
    static func load(_ name: Span<UInt8>, at offset: Int) -> UInt64 {
        // Any eight bytes are an integer, so nothing is unsafe about reading them as one.
        unsafe UInt64(littleEndian: name.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The first `count` bytes, at most seven, and zeros.
    @inline(__always)
    static func beginning(_ name: Span<UInt8>, _ count: Int) -> UInt64 {
        if name.count >= length { return load(name, at: 0) & ((1 << UInt64(count * 8)) - 1) }
        var word: UInt64 = 0
        for index in 0..<count { word |= UInt64(name[index]) << UInt64(index * 8) }
        return word
    }

    /// The last eight bytes in lower case; of a shorter name all of it, and zeros.
    static func end(_ name: Span<UInt8>) -> UInt64 {
        guard name.count < length else { return lowered(load(name, at: name.count - length)) }
        return lowered(beginning(name, name.count)) & ((1 << UInt64(name.count * 8)) - 1)
    }

    /// ASCII capitals as small letters. Digits, hyphens and dots stay; other bytes become something, and what holds such a byte
    /// is no host name.
    @inline(__always)
    static func lowered(_ word: UInt64) -> UInt64 { word | 0x20 * ones }

    /// The high bit of each byte that is a dot.
    @inline(__always)
    static func dots(_ word: UInt64) -> UInt64 {
        let difference = word ^ UInt64(UInt8(ascii: ".")) * ones
        return ~(((difference & ~highs) &+ ~highs) | difference | ~highs)
    }

    /// What follows the last dot but one of a word in lower case, and zeros; nil where there are fewer than two dots.
    @inline(__always)
    static func afterSecondDot(_ word: UInt64) -> UInt64? {
        var dots = dots(word)
        dots &= ~((1 << 63) >> UInt64(dots.leadingZeroBitCount))
        guard dots != 0 else { return nil }
        // A dot in the last byte leaves nothing.
        return word >> UInt64(64 - dots.leadingZeroBitCount)
    }

    /// The first `count` bytes, at most seven, and the letter a in place of the rest. The name has eight bytes or more.
    @inline(__always)
    static func front(_ name: Span<UInt8>, _ count: Int) -> UInt64 {
        let others = UInt64.max << UInt64(count * 8)
        return load(name, at: 0) & ~others | (0x61 * ones) & others
    }

    /// Whether every byte may stand in a name and no dot follows another.
    ///
    /// - Parameter carry: 0x80 where a dot stands before the word, else 0.
    @inline(__always)
    static func holdsLabels(_ word: UInt64, _ carry: UInt64) -> Bool {
        let dots = dots(word)
        return isOfNames(word) && dots & (dots << 8 | carry) == 0
    }

    /// Whether every byte is a letter, a digit, a hyphen, an underscore or a dot.
    @inline(__always)
    private static func isOfNames(_ word: UInt64) -> Bool {
        guard word & highs == 0 else { return false }
        let letters = within(lowered(word), "a", "z")
        let others = within(word, "0", "9") | within(word, "-", ".") | within(word, "_", "_")
        return (letters | others) & highs == highs
    }

    /// The high bit of each byte from `first` to `last`; the other bits mean nothing. All bytes are below 128, so that no
    /// sum reaches into the next.
    @inline(__always)
    private static func within(_ word: UInt64, _ first: Unicode.Scalar, _ last: Unicode.Scalar) -> UInt64 {
        (word &+ (128 - UInt64(first.value)) &* ones) & ~(word &+ (127 - UInt64(last.value)) &* ones)
    }
}

extension NameWord {
    /// Whether a lower-case name of ours and the ending of a host are the same, in either case and byte for byte.
    ///
    /// - Parameters:
    ///   - names: where the name of ours stands, `length` bytes from `offset` on.
    ///   - start: where the ending begins in `host`.
    @inline(__always)
    static func equal(_ names: Span<UInt8>, _ offset: Int, _ length: Int, _ host: Span<UInt8>, from start: Int) -> Bool
    {
        guard host.count - start == length else { return false }
        guard length >= self.length else {
            for index in 0..<length where !isSame(UInt64(names[offset + index]), UInt64(host[start + index])) {
                return false
            }
            return true
        }
        var index = 0
        while index < length {
            // The last eight bytes, some of them for the second time, where fewer are left.
            let step = min(index, length - self.length)
            guard isSame(load(names, at: offset + step), load(host, at: start + step)) else { return false }
            index += self.length
        }
        return true
    }

    /// Whether each byte of a host is ours or its capital. Of the bytes of a name only a letter has both the bits 0x40 and 0x20.
    @inline(__always)
    private static func isSame(_ ours: UInt64, _ host: UInt64) -> Bool {
        let letters = (ours >> 1) & ours & (0x20 * ones)
        return (ours ^ host) & ~letters == 0
    }
}
