/// One byte of a file with one bit turned.
struct TurnedBit {
    let bytes: [UInt8]
    /// The row that the byte stands in, counted from 1; a line feed belongs to the row that it ends.
    let row: Int
    let position: Int

    /// At a place of the generator's choice.
    init?(in original: [UInt8], using numbers: inout SeededNumbers) {
        guard let position = original.indices.randomElement(using: &numbers) else { return nil }
        self.init(in: original, at: position, bit: UInt8.random(in: 0..<8, using: &numbers))
    }

    init(in original: [UInt8], at position: Int, bit: UInt8) {
        var changed = original
        changed[position] ^= 1 << bit
        bytes = changed
        row = 1 + original[..<position].count { $0 == UInt8(ascii: "\n") }
        self.position = position
    }
}
