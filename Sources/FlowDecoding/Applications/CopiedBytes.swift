/// Copies of what must outlive the packet it came in.
extension Span<UInt8> {
    /// The bytes in `range`.
    func copied(_ range: Range<Int>) -> [UInt8] {
        var copy: [UInt8] = []
        copy.reserveCapacity(range.count)
        for index in range { copy.append(self[index]) }
        return copy
    }

    /// The bytes in `range`, with ASCII letters in lower case.
    func lowerCased(_ range: Range<Int>) -> [UInt8] {
        var copy = copied(range)
        for index in copy.indices where copy[index] &- UInt8(ascii: "A") < 26 { copy[index] |= 0x20 }
        return copy
    }

    /// The bytes in `range` are `bytes`.
    func holds(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        guard range.count == bytes.count else { return false }
        for index in bytes.indices where self[range.lowerBound &+ index] != bytes[index] { return false }
        return true
    }
}
