import FlowModel

/// Finds out when a source was writing, from the stamps of a few lines of a block, whoever they are about. Nothing else
/// of these lines is looked at, and only instants come out: neither who nor what can be told from them.
///
/// Lines are written in the order of time. So a stretch of lines whose first and last are close in time holds no
/// silence, and any other is halved until it is such a stretch, or two neighbouring lines with a silence between them.
/// A busy block costs the reading of a handful of stamps; a silence is found to the second.
struct ActivitySampler {
    /// Where in a line its stamp begins: ten digits, the seconds since 1970 until the year 2286.
    let column: Int

    private static let digits = 10
    /// Milliseconds: half of the shortest silence that means anything in a school's log, ten minutes.
    private static let close: Int64 = 5 * 60_000

    /// A line that has a stamp.
    private struct Line {
        let start: Int
        let instant: Timestamp
    }

    /// Instants in the order of their lines, in whole seconds: the first and the last line's, those on both sides of
    /// each silence, and some between. Empty when no line has a stamp.
    func instants(in block: Span<UInt8>) -> [Timestamp] {
        guard let first = firstLine(of: block, from: 0, before: block.count) else { return [] }
        var instants = [first.instant]
        if let last = lastLine(of: block, behind: first.start, before: block.count) {
            sample(first, last, of: block, &instants)
        }
        return instants
    }

    /// Appends what follows `first`, up to and with `last`.
    private func sample(_ first: Line, _ last: Line, of block: Span<UInt8>, _ instants: inout [Timestamp]) {
        let distance = last.instant.milliseconds(since: first.instant)
        if !(0...ActivitySampler.close).contains(distance), let middle = line(between: first, last, of: block) {
            sample(first, middle, of: block, &instants)
            sample(middle, last, of: block, &instants)
        } else {
            instants.append(last.instant)
        }
    }

    private func line(between first: Line, _ last: Line, of block: Span<UInt8>) -> Line? {
        let middle = first.start + (last.start - first.start) / 2
        return firstLine(of: block, from: middle, before: last.start)
            ?? lastLine(of: block, behind: first.start, before: middle)
    }

    /// The first line with a stamp that begins at or behind `start`.
    private func firstLine(of block: Span<UInt8>, from start: Int, before end: Int) -> Line? {
        var position = start
        if position > 0, block[position - 1] != UInt8(ascii: "\n") {
            guard let next = nextLine(of: block, position..<end) else { return nil }
            position = next
        }
        while position < end {
            if let instant = instant(ofLineAt: position, in: block) { return Line(start: position, instant: instant) }
            guard let next = nextLine(of: block, position..<end) else { return nil }
            position = next
        }
        return nil
    }

    /// The last line with a stamp that begins behind `start` and before `end`.
    private func lastLine(of block: Span<UInt8>, behind start: Int, before end: Int) -> Line? {
        var end = end
        while end > start + 1, let lineFeed = block.lastIndex(of: UInt8(ascii: "\n"), in: start..<end - 1) {
            if let instant = instant(ofLineAt: lineFeed + 1, in: block) {
                return Line(start: lineFeed + 1, instant: instant)
            }
            end = lineFeed + 1
        }
        return nil
    }

    private func nextLine(of block: Span<UInt8>, _ range: Range<Int>) -> Int? {
        block.firstIndex(of: UInt8(ascii: "\n"), in: range).map { $0 + 1 }
    }

    /// Nil for a line that has not ten digits, then something else, where the stamp should be: it shows nothing.
    private func instant(ofLineAt start: Int, in block: Span<UInt8>) -> Timestamp? {
        let stamp = start + column
        let end = stamp + ActivitySampler.digits
        guard end < block.count, ActivitySampler.mayFollow(block[end]),
            let seconds = block.decimal(stamp..<end, digits: ActivitySampler.digits)
        else { return nil }
        return Timestamp(milliseconds: seconds * 1000)
    }

    /// Not an eleventh digit and not the end of the line.
    private static func mayFollow(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: " ") && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
