import CByteScan

/// Splitting a block of bytes into lines.
package enum LineScanner {
    /// Calls `each` for every line of `block` that is neither empty nor too long. A block begins at a line's first byte
    /// and ends after a line feed, or at the end of the source.
    package static func lines(of block: Span<UInt8>, each: (CandidateLine) -> Void) -> BlockCount {
        scanLines(of: block, rulesOut: { _ in false }, candidate: each)
    }
}

/// Splits `block` into lines, sixty-four bytes at a time, and calls `candidate` for those that are neither empty, nor too
/// long, nor ruled out.
///
/// - Parameter rulesOut: whether a line certainly belongs to no subject. It is asked first, so it must answer no for a
///   line without fields.
@inline(__always)
func scanLines(
    of block: Span<UInt8>, rulesOut: (LineBounds) -> Bool, candidate: (CandidateLine) -> Void
) -> BlockCount {
    var count = BlockCount()
    var start = 0
    var offset = 0
    var earlier: UInt64 = 0
    while offset < block.count {
        let delimiters = delimiters(in: block, at: offset)
        var lineFeeds = delimiters.line_feeds
        while lineFeeds != 0 {
            let bit = lineFeeds.trailingZeroBitCount
            lineFeeds &= lineFeeds &- 1
            // Swift's shifts by 64 give zero, so a line feed in bit 0 sees `earlier` alone.
            let blanks = delimiters.blanks << UInt64(64 &- bit) | earlier >> UInt64(bit)
            let line = LineBounds(start: start, end: offset &+ bit, blanksBeforeEnd: blanks)
            if !rulesOut(line) { consider(line, of: block, &count, candidate) }
            count.lines &+= 1
            start = offset &+ bit &+ 1
        }
        earlier = delimiters.blanks
        offset &+= 64
    }
    if start < block.count {
        consider(LineBounds(start: start, end: block.count, blanksBeforeEnd: 0), of: block, &count, candidate)
        count.lines += 1
    }
    return count
}

@inline(never)
private func consider(
    _ line: LineBounds, of block: Span<UInt8>, _ count: inout BlockCount, _ candidate: (CandidateLine) -> Void
) {
    var end = line.end
    if end > line.start, block[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    if end == line.start {
        count.empty += 1
    } else if end - line.start > LineLimit.longest {
        count.overlong += 1
    } else {
        count.candidates += 1
        candidate(CandidateLine(range: line.start..<end, ordinal: count.lines))
    }
}

/// Line feeds and blanks of the 64 bytes from `offset`; behind the end of the block there are none.
@inline(__always)
private func delimiters(in block: Span<UInt8>, at offset: Int) -> usher_delimiters {
    guard block.count &- offset >= 64 else { return delimitersOfTail(block, from: offset) }
    // The only pointer of the log path: `extracting` has checked that 64 bytes lie behind it.
    return block.extracting(offset..<offset &+ 64).withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return usher_delimiters() }
        return usher_find_delimiters(base)
    }
}

@inline(never)
private func delimitersOfTail(_ block: Span<UInt8>, from offset: Int) -> usher_delimiters {
    var found = usher_delimiters()
    for index in offset..<block.count {
        let bit = UInt64(1) << UInt64(index - offset)
        if block[index] == UInt8(ascii: "\n") { found.line_feeds |= bit }
        if block[index] == UInt8(ascii: " ") { found.blanks |= bit }
    }
    return found
}
