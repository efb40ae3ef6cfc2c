import FlowDecoding
import RecordedFiles

/// One recorded log to be read once from beginning to end, in blocks of whole lines.
package struct LogInput {
    private let file: RecordedFile

    /// - Parameter path: as given on the command line; `-` is standard input.
    package init(path: String) {
        self.file = RecordedFile(path: path)
    }

    /// Passes the log on in blocks of whole lines, each ended by a line feed but possibly the very last. A line over
    /// `LineLimit.longest` arrives cut off just above it, so that a scan counts it as overlong.
    /// - Returns: the number of bytes read, after decompression.
    /// - Throws: `RecordedFileFault`, also from a damaged `.gz` after the readable part was passed on; and what `body`
    ///   throws.
    package func forEachBlock(_ body: (Span<UInt8>) throws -> Void) throws -> Int {
        try file.read { read in
            var buffer = LineBuffer()
            var total = 0
            var count = 0
            repeat {
                count = try buffer.fill(read)
                total += count
                try buffer.takeLines(atEnd: count == 0, body)
            } while count > 0
            return total
        }
    }
}
