import FlowDecoding
import FlowModel

/// Reading on.
extension FollowedFile {
    /// Passes on what is there, in blocks of whole lines, and takes what it reads off the budget. When `body` throws, the
    /// block counts as not taken.
    func pass(
        _ budget: inout Int, at now: Timestamp, _ body: (Span<UInt8>) throws -> Void
    ) throws -> Progress {
        if let known = try look() { return known }
        while budget > 0 {
            if dropsRest {
                guard let progress = try dropRest(&budget) else { continue }
                return progress
            }
            let room = budget
            let count = try buffer.fill { space throws(FileFault) in
                try bytes.read(at: consumed, into: UnsafeMutableRawBufferPointer(rebasing: space.prefix(room)))
            }
            if count == 0 { return .atEnd }
            guard try isUnchanged() else {
                rewind()
                return .replaced
            }
            consumed += count
            seen = max(seen, consumed)
            budget -= count
            quietSince = now
            try take(body)
        }
        return .more
    }

    /// Passes on a last line that will have no end any more. Of damaged data it is a piece of one, and given up.
    /// - Returns: whether the file was read to its real end.
    func finish(_ body: (Span<UInt8>) throws -> Void) throws -> Bool {
        isFinished = true
        guard !bytes.isDamaged else {
            forgetTail()
            return false
        }
        guard hasTail else { return true }
        _ = buffer.fill { space in
            space[0] = UInt8(ascii: "\n")
            return 1
        }
        try take(body)
        return true
    }

    /// What can be told without reading; nil when there is something to read.
    private func look() throws(FileFault) -> Progress? {
        if isFinished { return .atEnd }
        guard !isComplete, let status = try bytes.currentStatus() else { return nil }
        if status.size < consumed {
            guard try isCutBack(to: status.size) else { return .replaced }
            try passOver(to: status)
            return .cutBack
        }
        if status.size == consumed, status.modified == modified { return .atEnd }
        guard try isUnchanged() else { return .replaced }
        seen = status.size
        modified = status.modified
        return status.size == consumed ? .atEnd : nil
    }

    /// Whether it was cut to a part of itself: what is left was read already, and must not be read a second time.
    private func isCutBack(to size: Int) throws(FileFault) -> Bool {
        guard size > 0, fingerprint.isTelling else { return false }
        return try isUnchanged()
    }

    /// Goes on at its end as it is. The rest of a line that was cut in two is no line.
    private func passOver(to status: FileStatus) throws(FileFault) {
        var last: [UInt8] = [0]
        let count = try bytes.read(at: status.size - 1, into: &last)
        buffer = LineBuffer()
        (base, consumed, seen, modified) = (status.size, status.size, status.size, status.modified)
        dropsRest = count == 1 && last[0] != UInt8(ascii: "\n")
        lead = nil
    }

    /// Looks at the beginning again, after reading: what was read before the beginning changed belongs to this file. Remembers
    /// more of it while it grows.
    private func isUnchanged() throws(FileFault) -> Bool {
        if isComplete { return true }
        let beginning = try bytes.beginning()
        guard fingerprint.matches(beginning) else { return false }
        if beginning.count > fingerprint.length { fingerprint = FileFingerprint(of: beginning) }
        return true
    }

    private func take(_ body: (Span<UInt8>) throws -> Void) throws {
        do {
            try buffer.takeLines(atEnd: false) { lines in
                let joined = lead == nil ? 0 : Self.firstLine(of: lines)
                if joined < lines.count { try body(lines.extracting(joined..<lines.count)) }
                givenUp += joined
            }
        } catch {
            rewind()
            isFinished = false
            throw error
        }
        guard base + buffer.taken > 0 else { return }
        lead?.forgetTail()
        lead = nil
    }

    /// Its length with the line feed.
    private static func firstLine(of lines: Span<UInt8>) -> Int {
        lines.indices.first { lines[$0] == UInt8(ascii: "\n") }.map { $0 + 1 } ?? lines.count
    }

    /// Passes over the rest of a line that is not to be taken. Nil once its line feed was found.
    private func dropRest(_ budget: inout Int) throws(FileFault) -> Progress? {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = try bytes.read(at: consumed, into: &chunk)
        if count == 0 { return .atEnd }
        guard try isUnchanged() else { return .replaced }
        let lineFeed = chunk[..<count].firstIndex(of: UInt8(ascii: "\n"))
        dropsRest = lineFeed == nil
        consumed += lineFeed.map { $0 + 1 } ?? count
        base = consumed
        budget -= count
        return budget > 0 || lineFeed != nil ? nil : .more
    }
}
