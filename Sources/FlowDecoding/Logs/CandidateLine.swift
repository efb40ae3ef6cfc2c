/// A line that the gate could not rule out, as offsets into the block that was scanned.
package struct CandidateLine: Equatable, Sendable {
    /// The bytes of the line without its line end (LF or CR LF).
    package let range: Range<Int>
    /// How many lines of the block lie before this one.
    package let ordinal: Int

    package init(range: Range<Int>, ordinal: Int) {
        self.range = range
        self.ordinal = ordinal
    }
}
