import FlowDecoding
import FlowModel

/// One open file of a log, and how far its lines were taken.
final class FollowedFile {
    enum Progress {
        /// Everything that is there was read.
        case atEnd
        /// The budget is used up.
        case more
        /// It was cut and written anew: what was read up to now is another file's.
        case replaced
    }

    let identity: FileIdentity
    /// Nothing will be written to it any more: a copy, or compressed.
    let isComplete: Bool
    let joins: Bool
    private(set) var fingerprint: FileFingerprint
    /// Since when nothing was read from it.
    private(set) var quietSince: Timestamp
    /// The file whose last, begun line ends in this one; until that line was taken.
    private(set) var lead: FollowedFile?

    private let bytes: LogBytes
    private var buffer = LineBuffer()
    /// Where in the file the buffer's count begins; before it, when the buffer began with the tail of `lead`.
    private var base: Int
    /// Bytes that were read; they are in the buffer or were taken.
    private var consumed: Int
    private var seen: Int
    private var modified: Int64
    private var dropsRest: Bool

    init(
        _ bytes: LogBytes, from offset: Int, dropsRest: Bool = false, joins: Bool = false, at now: Timestamp
    ) throws(FileFault) {
        self.bytes = bytes
        self.joins = joins
        self.dropsRest = dropsRest
        identity = bytes.status.identity
        isComplete = joins || bytes.isCompressed
        fingerprint = FileFingerprint(of: try bytes.beginning())
        quietSince = now
        base = offset
        consumed = offset
        seen = bytes.isCompressed ? 0 : bytes.status.size
        modified = bytes.status.modified
    }

    /// Behind the last line that was taken.
    var offset: Int { max(0, base + buffer.taken) }

    /// What a restart needs to know of it.
    var entry: FollowedPosition.File {
        FollowedPosition.File(
            identity: identity, fingerprint: fingerprint.isTelling ? fingerprint : nil, offset: offset,
            seen: max(seen, offset), dropsRest: dropsRest, joins: joins)
    }

    /// A line was begun that has no end yet.
    var hasTail: Bool { buffer.holdsBegun }

    /// Bytes that were seen in it and not taken.
    var untaken: Int { dropsRest ? 0 : max(0, seen - offset) }

    /// The compressed data were damaged: it ends too soon.
    var isDamaged: Bool { bytes.isDamaged }

}

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
            budget -= count
            quietSince = now
            try take(body)
        }
        return .more
    }

    /// Passes on a last line that will have no end any more.
    func passTail(_ body: (Span<UInt8>) throws -> Void) throws {
        guard hasTail else { return }
        _ = buffer.fill { space in
            space[0] = UInt8(ascii: "\n")
            return 1
        }
        try take(body)
    }

    /// Puts the begun line at the end of `lead` before the first byte of this file, of which nothing was read yet.
    func join(_ lead: FollowedFile) {
        guard consumed == 0 else { return }
        if lead.dropsRest {
            dropsRest = true
            lead.dropsRest = false
        } else if lead.hasTail {
            self.lead = lead
            rewind()
        }
    }

    /// The begun line was taken elsewhere, or is given up.
    func forgetTail() {
        base = consumed
        buffer = LineBuffer()
        lead?.forgetTail()
        lead = nil
    }

    /// It is no longer the file at the path.
    func becomesPast(at now: Timestamp) {
        quietSince = now
    }

    /// What can be told without reading; nil when there is something to read.
    private func look() throws(FileFault) -> Progress? {
        guard !isComplete, let status = try bytes.currentStatus() else { return nil }
        if status.size < consumed { return .replaced }
        seen = status.size
        guard status.size == consumed else { return nil }
        if status.modified == modified { return .atEnd }
        guard try isUnchanged() else { return .replaced }
        modified = status.modified
        return .atEnd
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
            try buffer.takeLines(atEnd: false, body)
        } catch {
            rewind()
            throw error
        }
        guard base + buffer.taken > 0 else { return }
        lead?.forgetTail()
        lead = nil
    }

    /// Forgets what was read and not taken; it is read again.
    private func rewind() {
        let start = offset
        buffer = LineBuffer()
        base = start
        consumed = start
        guard let tail = lead?.buffer.begun else { return }
        _ = buffer.fill { space in
            space.copyBytes(from: tail)
            return tail.count
        }
        base = -tail.count
        consumed = 0
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
