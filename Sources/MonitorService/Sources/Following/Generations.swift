import FlowModel

/// Puts together the files that are to be read, oldest first: those that are known, and between and after them everything
/// that rotation left behind since.
struct Generations {
    private(set) var files: [FollowedFile]
    private(set) var loss = FollowLoss()
    private let search: FileSearch
    private let now: Timestamp
    /// Where the youngest of them lies, when that is known.
    private var place: FileSearch.Place?
    /// What lies between was copied and cut, and not renamed: it is still the same file at the path.
    private let areCopies: Bool
    /// The only file so far was found by its number, which may be another file's by now.
    private var isDoubtful = false
    /// Bytes of a begun line are gone: what the log at the path begins with may be the rest of it, and as a line it could be somebody
    /// else's.
    private var breaksALine = false
    /// What is known already of files that come up by themselves.
    private var listed: [FollowedPosition.File] = []

    /// - Parameters:
    ///   - files: files that are open already.
    ///   - followed: the one that was last at the path.
    init(_ files: [FollowedFile] = [], followed: FileIdentity?, search: FileSearch, at now: Timestamp) {
        areCopies = followed != nil && followed == search.present?.identity
        self.files = files
        self.search = search
        self.now = now
        place = files.last.flatMap { search.place(of: $0) }
    }

    /// Goes on where a position says. The files that it names are found under whatever name they have.
    /// - Returns: false when there is nothing to go on with yet: none of its files is there, nor is the log itself.
    mutating func resume(_ position: FollowedPosition) throws(FileFault) -> Bool {
        listed = position.files
        for (index, file) in position.files.enumerated() where !isAmongYounger(file) {
            guard let found = try search.find(file, after: place) else {
                noteMissing(file, isLast: index == position.files.count - 1)
                continue
            }
            if isDoubtful, !isOlder(than: found.place) { (files, place) = ([], nil) }
            try append(found, file)
            isDoubtful = files.count == 1 && file.fingerprint == nil
        }
        if place == nil, search.present == nil, !position.files.isEmpty { return false }
        try appendPresent()
        return true
    }

    /// The log at the path was cut to nothing: what was not read of `file` is in a copy beside it.
    mutating func appendCopy(of file: FollowedFile) throws(FileFault) {
        let entry = file.entry
        if let found = search.copy(of: file.fingerprint, except: file.identity, after: place) {
            return try append(found, entry)
        }
        guard !isAmongYounger(entry) else { return }
        noteMissing(entry, isLast: true)
        guard let lead = file.lead else { return }
        loss.bytes += lead.untaken
        lead.forgetTail()
    }

    /// What came after the youngest file, and the log itself, from their first bytes.
    mutating func appendPresent() throws(FileFault) {
        if case .present = place { return }
        guard search.present != nil else { return try appendBetween() }
        let bytes = try LogBytes(path: search.path, mayBeCompressed: false)
        let file = try FollowedFile(bytes, from: 0, dropsRest: breaksALine, at: now)
        try appendBetween(before: file)
        files.append(file)
    }

    /// Whether the youngest file so far is older than one that lies at `other`, as it must be.
    private func isOlder(than other: FileSearch.Place) -> Bool {
        switch (place, other) {
        case (.rotated(let sibling), .rotated(let otherSibling)): otherSibling.name.isYounger(than: sibling.name)
        case (.rotated, .present): true
        default: false
        }
    }

    private mutating func append(_ found: FileSearch.Found, _ file: FollowedPosition.File) throws(FileFault) {
        switch found.place {
        case .present:
            let present = try FollowedFile(found.bytes, resuming: file, at: now)
            try appendBetween(before: present)
            files.append(present)
        case .rotated(let sibling):
            try appendBetween(until: sibling)
            let wasCut = search.present?.identity == file.identity
            // A copy that was made before the last of what was seen says nothing of what came between it and the cut.
            if !found.bytes.isCompressed, found.bytes.status.size < file.seen {
                (loss.isOpenEnded, breaksALine) = (true, true)
            }
            files.append(
                try FollowedFile(
                    found.bytes, from: file.offset, dropsRest: file.dropsRest, isCopy: file.isCopy || wasCut, at: now))
        }
        place = found.place
    }

    /// What rotation left behind after the youngest file so far. A log is copied before it is cut: of a copy of `present` as it
    /// is, nothing is to be read yet.
    private mutating func appendBetween(
        until later: RotatedFiles.Sibling? = nil, before present: FollowedFile? = nil
    ) throws(FileFault) {
        guard case .rotated(let last) = place else { return }
        var between = search.siblings.younger(than: last, before: later)
        if areCopies, let present, let youngest = between.last, try search.isCopy(youngest, of: present) {
            between.removeLast()
        }
        for sibling in between {
            do throws(FileFault) {
                let bytes = try LogBytes(path: sibling.path, mayBeCompressed: true)
                let known = try known(bytes)
                let file = try FollowedFile(bytes, from: 0, isCopy: known?.isCopy ?? areCopies, at: now)
                // An empty copy would only be in the way: nothing tells it from another.
                if !file.isComplete || file.fingerprint.length > 0 { files.append(file) }
            } catch {
                loss.isOpenEnded = true
            }
        }
    }

    private func known(_ bytes: LogBytes) throws(FileFault) -> FollowedPosition.File? {
        for file in listed where try search.holds(file, bytes) { return file }
        return nil
    }

    private mutating func noteMissing(_ file: FollowedPosition.File, isLast: Bool) {
        if !file.dropsRest { loss.bytes += max(0, file.seen - file.offset) }
        guard isLast else { return }
        (loss.isOpenEnded, breaksALine) = (true, file.dropsRest || file.seen > file.offset)
    }

    /// A file of which nothing was taken yet comes up by itself, among those after one that was found. To look for it would be
    /// in vain: it may hold nothing to know it by, and its number may be another file's by now.
    private func isAmongYounger(_ file: FollowedPosition.File) -> Bool {
        guard case .rotated(let sibling) = place, sibling.name.isOrdered else { return false }
        return file.offset == 0 && !file.dropsRest
    }
}
