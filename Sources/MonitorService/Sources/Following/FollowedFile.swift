import FlowDecoding
import FlowModel

/// One open file of a log, and how far its lines were taken.
final class FollowedFile {
    enum Progress {
        /// Everything that is there was read.
        case atEnd
        /// The budget is used up.
        case more
        /// It was cut to a part of itself, all of which was read before; what was written just before the cut is gone.
        case cutBack
        /// It was cut and written anew: what was read up to now is another file's.
        case replaced
    }

    let identity: FileIdentity
    /// Nothing will be written to it any more: a copy, or compressed.
    let isComplete: Bool
    /// Of a log that was then cut to nothing.
    let isCopy: Bool
    var fingerprint: FileFingerprint
    /// Since when nothing was read from it.
    var quietSince: Timestamp
    /// The copy whose last, begun line ends in this one; until that line was given up. What was written between copying and
    /// cutting is gone, so that its two parts could be pieces of two people's lines.
    var lead: FollowedFile?
    /// Bytes of such a line that are not yet counted as lost.
    var givenUp = 0

    let bytes: LogBytes
    var buffer = LineBuffer()
    /// Where in the file the buffer's count begins; before it, when the buffer began with the tail of `lead`.
    var base: Int
    /// Bytes that were read; they are in the buffer or were taken.
    var consumed: Int
    var seen: Int
    var modified: Int64
    var dropsRest: Bool
    /// Its last line was taken, or given up, without an end.
    var isFinished = false

    init(
        _ bytes: LogBytes, from offset: Int, dropsRest: Bool = false, isCopy: Bool = false, at now: Timestamp
    ) throws(FileFault) {
        self.bytes = bytes
        self.isCopy = isCopy
        self.dropsRest = dropsRest
        identity = bytes.status.identity
        isComplete = isCopy || bytes.isCompressed
        fingerprint = FileFingerprint(of: try bytes.beginning())
        quietSince = now
        base = offset
        consumed = offset
        seen = bytes.isCompressed ? 0 : bytes.status.size
        modified = bytes.status.modified
    }

    /// The file at the path, where a position says. Its fingerprint is the one that was kept: so it is noticed when the file is
    /// cut at this very moment.
    convenience init(
        _ bytes: LogBytes, resuming file: FollowedPosition.File, at now: Timestamp
    ) throws(FileFault) {
        try self.init(bytes, from: file.offset, dropsRest: file.dropsRest, isCopy: file.isCopy, at: now)
        if let known = file.fingerprint { fingerprint = known }
    }

    /// Behind the last line that was taken.
    var offset: Int { max(0, base + buffer.taken) }

    /// What a restart needs to know of it.
    var entry: FollowedPosition.File {
        FollowedPosition.File(
            identity: identity, fingerprint: fingerprint.length > 0 ? fingerprint : nil, offset: offset,
            seen: max(seen, offset), dropsRest: dropsRest, isCopy: isCopy)
    }

    /// A line was begun that has no end yet.
    var hasTail: Bool { buffer.holdsBegun }

    /// Bytes that were seen in it and not taken.
    var untaken: Int { dropsRest ? 0 : max(0, seen - offset) }

    /// Something happened to it since it was read, and it cannot be told by its contents from what may have taken their place.
    func isDoubtful(_ present: FileStatus) -> Bool {
        !fingerprint.isTelling && (present.size != consumed || present.modified != modified)
    }
}

extension FollowedFile {
    /// Puts the begun line at the end of `lead` before the first byte of this file, so that its end is found. When something
    /// was taken of this file already, it was given up.
    func join(_ lead: FollowedFile) {
        guard lead.hasTail || lead.dropsRest else { return }
        guard consumed == 0, !dropsRest else { return lead.forgetTail() }
        if lead.dropsRest {
            dropsRest = true
            lead.dropsRest = false
        } else {
            self.lead = lead
            rewind()
        }
    }

    /// The begun line was taken elsewhere, or is given up.
    func forgetTail() {
        dropsRest = false
        base = consumed
        buffer = LineBuffer()
        lead?.forgetTail()
        lead = nil
    }

    /// It is no longer the file at the path.
    func becomesPast(at now: Timestamp) {
        quietSince = now
    }

    /// Forgets what was read and not taken; it is read again.
    func rewind() {
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
}
