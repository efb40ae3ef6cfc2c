/// One line inside a block, with what the vector scan already knows about the bytes round its ends.
struct LineBounds {
    /// Offset of the first byte.
    let start: Int
    /// Offset of the line feed, or the end of the block.
    let end: Int
    /// The blanks among the 64 bytes before `end`: bit 63 is the byte at `end - 1`. Bits of earlier lines may be set.
    let blanksBeforeEnd: UInt64
}
