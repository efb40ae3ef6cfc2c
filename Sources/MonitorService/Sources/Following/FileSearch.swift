/// Finds again what a followed file has become: by which file it is, then by what it holds.
struct FileSearch {
    enum Place {
        /// It is at the path of the log.
        case present
        /// Under the name of a rotated one.
        case rotated(RotatedFiles.Sibling)
    }

    struct Found {
        let place: Place
        let bytes: LogBytes
    }

    /// Of the log.
    let path: String
    /// What is there; nil when nothing is.
    let present: FileStatus?
    let siblings: RotatedFiles

    init(path: String, present: FileStatus?) {
        self.path = path
        self.present = present
        self.siblings = RotatedFiles(beside: path)
    }

    /// - Throws: when it is there and cannot be opened: then it is not lost.
    func find(_ file: FollowedPosition.File, after place: Place?) throws(FileFault) -> Found? {
        if let found = try byIdentity(file) { return found }
        guard let fingerprint = file.fingerprint else { return nil }
        if fingerprint.isTelling, let present, present.size >= file.offset,
            let bytes = open(path, holding: fingerprint, compressed: false)
        {
            return Found(place: .present, bytes: bytes)
        }
        return copy(of: fingerprint, except: nil, after: place)
    }

    /// A file beside the log that begins as `fingerprint` says; the longest, when there are several. A fingerprint that tells
    /// little is believed only of what came after a file whose place is known, or of the youngest.
    func copy(of fingerprint: FileFingerprint, except identity: FileIdentity?, after place: Place?) -> Found? {
        for candidate in candidates(for: fingerprint, after: place) where candidate.status.identity != identity {
            guard let bytes = open(candidate.path, holding: fingerprint, compressed: true) else { continue }
            return Found(place: .rotated(candidate), bytes: bytes)
        }
        return nil
    }

    private func candidates(for fingerprint: FileFingerprint, after place: Place?) -> [RotatedFiles.Sibling] {
        if fingerprint.length == 0 { return [] }
        if fingerprint.isTelling { return siblings.likeliestFirst }
        guard case .rotated(let sibling) = place, sibling.name.isOrdered else { return siblings.youngest }
        return siblings.younger(than: sibling)
    }

    /// Under which name a file that is open lies; when it was compressed and removed, where its contents are. Nil when neither
    /// can be told.
    func place(of file: FollowedFile) -> Place? {
        if let sibling = siblings.sibling(file.identity) { return .rotated(sibling) }
        if file.fingerprint.isTelling { return copy(of: file.fingerprint, except: nil, after: nil)?.place }
        guard file.fingerprint.length > 0 else { return nil }
        return siblings.likeliestFirst.first { beginning(of: $0) == file.fingerprint }.map { .rotated($0) }
    }

    /// Whether rotation left anything behind after `file`, other than a copy of `present` as it is.
    func hasContents(after file: FollowedFile, beside present: FollowedFile) throws(FileFault) -> Bool {
        guard case .rotated(let sibling) = place(of: file) else { return false }
        var younger = siblings.younger(than: sibling)
        if let youngest = younger.last, try isCopy(youngest, of: present) { younger.removeLast() }
        return younger.contains { beginning(of: $0).map { $0.length > 0 } ?? false }
    }

    /// Whether the youngest rotated file was, or is being, copied from `present`, and that was not cut yet. After the cut it
    /// would begin with what came next.
    func isCopy(_ youngest: RotatedFiles.Sibling, of present: FollowedFile) throws(FileFault) -> Bool {
        guard let beginning = beginning(of: youngest), beginning.length > 0 else { return false }
        guard try beginning.matches(present.bytes.beginning()) else { return false }
        if beginning.isTelling { return true }
        // A few bytes may well begin the next line too; but nothing is written to a log between its copy and its cut. Programs that
        // give the copy the log's own time may round it.
        return try present.bytes.currentStatus().map { $0.modified <= youngest.status.modified + 1_000_000 } ?? false
    }

    private func beginning(of sibling: RotatedFiles.Sibling) -> FileFingerprint? {
        let bytes = try? LogBytes(path: sibling.path, mayBeCompressed: true)
        return (try? bytes?.beginning()).map { FileFingerprint(of: $0) }
    }

    private func byIdentity(_ file: FollowedPosition.File) throws(FileFault) -> Found? {
        if let present, present.identity == file.identity {
            let bytes = try LogBytes(path: path, mayBeCompressed: false)
            if try holds(file, bytes) { return Found(place: .present, bytes: bytes) }
        }
        guard let sibling = siblings.sibling(file.identity), !sibling.name.isCompressed else { return nil }
        let bytes = try LogBytes(path: sibling.path, mayBeCompressed: false)
        return try holds(file, bytes) ? Found(place: .rotated(sibling), bytes: bytes) : nil
    }

    /// Whether the file that is open is the one of a position: its number alone may be another file's by now.
    func holds(_ file: FollowedPosition.File, _ bytes: LogBytes) throws(FileFault) -> Bool {
        guard bytes.status.identity == file.identity, bytes.status.size >= file.offset else { return false }
        if file.isCopy, bytes.status.size != file.seen { return false }
        return try file.fingerprint?.matches(bytes.beginning()) ?? true
    }

    /// What cannot be opened holds nothing for us.
    private func open(_ path: String, holding fingerprint: FileFingerprint, compressed: Bool) -> LogBytes? {
        guard let bytes = try? LogBytes(path: path, mayBeCompressed: compressed),
            let beginning = try? bytes.beginning(), fingerprint.matches(beginning)
        else { return nil }
        return bytes
    }
}
