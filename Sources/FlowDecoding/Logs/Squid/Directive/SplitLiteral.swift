/// Bytes that stand in every line, flattened: as one word where they are no more than eight, as nearly always.
struct SplitLiteral: Sendable {
    static let none = SplitLiteral([])

    let length: Int
    /// The first bytes, the first one lowest, and 0xff for each of them.
    private let word: UInt64
    private let mask: UInt64
    /// All bytes, for where a word does not do.
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        length = bytes.count
        word = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        mask = bytes.prefix(8).reduce(0) { mask, _ in mask << 8 | 0xff }
    }

    var first: UInt8? { bytes.first }
    var last: UInt8? { bytes.last }

    /// Whether the literal begins at `start` and ends no later than `end`.
    @inline(__always)
    func stands(at start: Int, before end: Int, in line: Span<UInt8>) -> Bool {
        guard length <= end &- start else { return false }
        if length <= 8, line.count &- start >= 8 { return line.word(startingAt: start) & mask == word }
        return standsByBytes(at: start, in: line)
    }

    @inline(never)
    private func standsByBytes(at start: Int, in line: Span<UInt8>) -> Bool {
        for index in 0..<length where line[start + index] != bytes[index] { return false }
        return true
    }
}
