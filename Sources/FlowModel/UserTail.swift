/// The end of a user name in a form that the encoded and the decoded name share: the last six bytes, folded, of what
/// follows the last blank or backslash. A log writes these bytes as they are, unless `mayHideBytes` says otherwise.
struct UserTail: Sendable {
    /// The bytes in order, the last one highest, zeros where the name is shorter.
    let key: UInt64
    /// An escape, a byte outside ASCII or nothing at all: the bytes do not show which name it is.
    let mayHideBytes: Bool

    /// - Parameters:
    ///   - word: the eight bytes before the end of the field, the last one highest.
    ///   - count: how many of them, counted from the end, follow the last blank; more than eight count as eight.
    @inline(__always)
    init(word: UInt64, count: Int) {
        let shown = UInt64(truncatingIfNeeded: 8 &- min(8, max(0, count))) &* 8
        let tail = count > 0 ? (word >> shown) << shown : 0
        let odd = count <= 0 || tail & 0x8080_8080_8080_8080 != 0 || UserTail.holds(UInt8(ascii: "%"), tail)
        // The two oldest bytes are looked at for a `%` whose escape reaches into the last six, and then dropped.
        let kept = UserTail.holds(UInt8(ascii: "\\"), tail) ? UserTail.afterBackslash(tail) : tail
        self.key = UserTail.fold(kept)
        self.mayHideBytes = odd || kept == 0
    }

    /// The tail of a whole name, as for a binding.
    init(_ name: Span<UInt8>) {
        var word: UInt64 = 0
        var count = 0
        var index = name.count
        while index > 0, count < 8, name[index - 1] != UInt8(ascii: " ") {
            index -= 1
            word |= UInt64(name[index]) << UInt64(56 - count * 8)
            count += 1
        }
        self.init(word: word, count: count)
    }

    /// Whether a backslash stands among the bytes that a tail is made of.
    static func holdsBackslash(_ name: Span<UInt8>) -> Bool {
        for index in max(0, name.count - 8)..<name.count where name[index] == UInt8(ascii: "\\") { return true }
        return false
    }

    /// A domain's backslash is doubled in some logs and single in names, so the key begins behind it.
    static func afterBackslash(_ tail: UInt64) -> UInt64 {
        var kept: UInt64 = 0
        var shift = 56
        while shift >= 0, tail >> UInt64(shift) & 0xff != UInt64(UInt8(ascii: "\\")) {
            kept |= (tail >> UInt64(shift) & 0xff) << UInt64(shift)
            shift -= 8
        }
        return kept
    }

    /// Drops all but the last six bytes and folds letters; what else the fold merges only lets more strangers through.
    @inline(__always)
    static func fold(_ tail: UInt64) -> UInt64 {
        let kept = tail & 0xffff_ffff_ffff_0000
        let used = (((kept & 0x7f7f_7f7f_7f7f_7f7f) &+ 0x7f7f_7f7f_7f7f_7f7f) & 0x8080_8080_8080_8080) >> 2
        return kept | used
    }

    /// Whether any byte of `word` is `byte` (which must not be zero).
    @inline(__always)
    static func holds(_ byte: UInt8, _ word: UInt64) -> Bool {
        let zeroed = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return (zeroed &- 0x0101_0101_0101_0101) & ~zeroed & 0x8080_8080_8080_8080 != 0
    }
}
