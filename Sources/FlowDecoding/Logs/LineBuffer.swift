/// One reused buffer between a reader of bytes and a scanner of lines: bytes in by `fill`, whole lines out by
/// `takeLines`, the begun line stays. Memory does not grow with the source.
package struct LineBuffer: ~Copyable {
    /// Bytes that are read at once: enough to make the cost of a system call vanish, small enough for the second-level
    /// cache.
    package static let readSize = 256 * 1024

    private var bytes: [UInt8]
    private var filled = 0
    /// No line feed stands before this offset: a line that comes in a thousand pieces is searched once.
    private var searched = 0
    /// The begun line is already over the limit: what follows of it is dropped up to its line feed.
    private var dropsRestOfLine = false
    /// Bytes that were dropped from the begun line.
    private var dropped = 0
    /// Bytes of the source up to the end of the last line that was taken.
    package private(set) var taken = 0

    /// - Parameter readSize: bytes that can always be read at once, for sources of which there may be many.
    package init(readSize: Int = LineBuffer.readSize) {
        bytes = [UInt8](repeating: 0, count: readSize + LineLimit.longest + 2)
    }

    /// A line has begun and not ended.
    package var hasBegunLine: Bool { filled > 0 || dropsRestOfLine }

    /// Lets `read` write into the free part of the buffer. `read` returns how many bytes it wrote, 0 at the end of the
    /// source; so does this function.
    package mutating func fill<Failure: Error>(
        _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        let start = filled
        let count = try bytes.withUnsafeMutableBufferPointer { (all) throws(Failure) in
            try read(UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: all[start...])))
        }
        precondition(count >= 0 && filled + count <= bytes.count, "the reader reports more bytes than it was given")
        filled += count
        if dropsRestOfLine, count > 0 { dropOverlong(from: start) }
        return count
    }

    /// Hands over all whole lines and forgets them. With `atEnd`, a last line without line feed is handed over too.
    /// A line that does not end within the limit is cut off just above it, so that a scan counts it as overlong, once.
    /// When `body` throws, it has not taken the lines.
    package mutating func takeLines<Failure: Error>(
        atEnd: Bool, _ body: (Span<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        let end = atEnd ? filled : wholeLines()
        if end > 0 {
            try body(bytes.span.extracting(0..<end))
            taken += end + dropped
            dropped = 0
        }
        keep(from: end)
        if filled > LineLimit.longest + 1 {
            dropped += filled - LineLimit.longest - 1
            filled = LineLimit.longest + 1
            dropsRestOfLine = true
        }
        searched = filled
    }

    /// What is held of the begun line, after `takeLines`.
    package var begun: [UInt8] { Array(bytes[0..<filled]) }

    package var holdsBegun: Bool { filled > 0 }

    /// The offset behind the last line feed.
    private func wholeLines() -> Int {
        let last = bytes.span.lastIndex(of: UInt8(ascii: "\n"), in: searched..<filled)
        return last.map { $0 + 1 } ?? 0
    }

    private mutating func dropOverlong(from start: Int) {
        let lineFeed = bytes.span.firstIndex(of: UInt8(ascii: "\n"), in: start..<filled)
        let rest = lineFeed ?? filled
        dropsRestOfLine = lineFeed == nil
        dropped += rest - start
        move(from: rest, to: start)
    }

    private mutating func keep(from start: Int) {
        guard start > 0 else { return }
        move(from: start, to: 0)
    }

    /// Moves the bytes from `source` to `target` on to the left. Only ever less than one line, but for overlong ones.
    private mutating func move(from source: Int, to target: Int) {
        let count = filled - source
        bytes.withUnsafeMutableBufferPointer { all in
            _ = all.extracting(target..<target + count).update(fromContentsOf: all.extracting(source..<source + count))
        }
        filled = target + count
    }
}
