/// Puts the bytes of a handshake in order that come in pieces, shuffled, twice or overlapping (RFC 9000 section 19.6). Of
/// bytes that contradict each other the first ones count. Memory grows with the bytes that came, never with an offset.
struct CryptoStream: Sendable {
    /// Bytes from the beginning that are kept. A receiver must buffer 4,096 (RFC 9000 section 7.5); no hello is longer
    /// than `ClientHello.longestMessage`, and of what lies beyond nothing is wanted.
    static let limit = 65_536
    /// Pieces that wait for what lies before them. A hello of 4,000 bytes, byte by byte in chance order, needs them all.
    static let mostPieces = 1024
    /// Bytes of the longest piece that is copied behind another. Longer ones stay apart, so that what one byte costs does
    /// not grow with the bytes before it.
    private static let longestJoin = 64

    /// Everything up to the first gap.
    private(set) var bytes: [UInt8] = []
    /// Behind the first gap, in order, without overlap.
    private var pieces: [Piece] = []

    private struct Piece {
        var start: Int
        var bytes: [UInt8]
        var end: Int { start + bytes.count }
    }

    /// - Returns: whether `bytes` grew.
    @discardableResult
    mutating func add(_ source: Span<UInt8>, _ range: Range<Int>, at offset: UInt64) -> Bool {
        guard offset < UInt64(Self.limit) else { return false }
        let start = Int(offset)
        let end = min(start + range.count, Self.limit)
        let before = bytes.count
        var from = max(start, before)
        var index = firstPiece(reaching: from)
        while from < end {
            if index < pieces.count, pieces[index].start <= from {
                from = max(from, pieces[index].end)
                index += 1
                continue
            }
            let stop = index < pieces.count ? min(end, pieces[index].start) : end
            let shift = range.lowerBound - start
            from = place(source.extracting(from + shift..<stop + shift), at: from, before: &index)
        }
        closeGap()
        return bytes.count > before
    }

    /// Index of the first piece that ends at `offset` or behind it.
    private func firstPiece(reaching offset: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].end < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Keeps what fills a gap before the piece at `index`, or a part of it.
    /// - Returns: up to where everything is known now, or given up.
    private mutating func place(_ source: Span<UInt8>, at from: Int, before index: inout Int) -> Int {
        let end = from + source.count
        if from == bytes.count {
            for position in source.indices { bytes.append(source[position]) }
            return end
        }
        if index > 0, pieces[index - 1].end == from {
            for position in source.indices { pieces[index - 1].bytes.append(source[position]) }
        } else {
            guard pieces.count < Self.mostPieces else { return end }
            pieces.insert(Piece(start: from, bytes: source.copied(0..<source.count)), at: index)
            index += 1
        }
        guard index < pieces.count, pieces[index].start == end, pieces[index].bytes.count <= Self.longestJoin
        else { return end }
        pieces[index - 1].bytes += pieces[index].bytes
        pieces.remove(at: index)
        return pieces[index - 1].end
    }

    private mutating func closeGap() {
        var count = 0
        while count < pieces.count, pieces[count].start == bytes.count {
            bytes += pieces[count].bytes
            count += 1
        }
        pieces.removeFirst(count)
    }
}
