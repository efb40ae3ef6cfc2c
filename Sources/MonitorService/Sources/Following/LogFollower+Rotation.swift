import FlowModel

/// What happens to the files while they are followed.
extension LogFollower {
    /// Another file is at the path than was. The one before stays open: the program may go on writing to it for a while.
    func changeOver(to present: FileStatus, at now: Timestamp) -> FollowOutcome.State {
        files.last?.becomesPast(at: now)
        var generations = Generations(
            files, followed: files.last?.identity, search: FileSearch(path: path, present: present), at: now)
        do throws(FileFault) {
            try generations.appendPresent()
        } catch {
            return unreadable(error)
        }
        adopt(generations)
        return .reading
    }

    func adopt(_ generations: Generations) {
        files = generations.files
        loss.bytes += generations.loss.bytes
        loss.isOpenEnded = loss.isOpenEnded || generations.loss.isOpenEnded
    }

    /// Reads on in every file, oldest first, and lets go of those that are done with.
    /// - Returns: false when the budget was used up before.
    func advance(
        _ budget: inout Int, at now: Timestamp, _ body: (Span<UInt8>) throws -> Void
    ) throws -> Bool {
        var index = 0
        while index < files.count {
            let file = files[index]
            let progress = try file.pass(&budget, at: now, body)
            loss.bytes += file.givenUp
            file.givenUp = 0
            switch progress {
            case .more: return false
            case .replaced:
                try replace(at: index, at: now)
                index = 0
            case .cutBack:
                loss.isOpenEnded = true
                index += 1
            case .atEnd:
                try reachedEnd(at: index, body)
                index = try isDone(file, at: now, isFirst: index == 0) ? letGo(body) : index + 1
            }
        }
        return true
    }

    /// Whether the file at the path was copied and cut while not one whole line of it had been seen: what lies beside it tells.
    func wasCutUnseen(_ present: FileStatus) throws(FileFault) -> Bool {
        guard files.count > 1, let last = files.last, last.isDoubtful(present) else { return false }
        return try FileSearch(path: path, present: present).hasContents(after: files[files.count - 2], beside: last)
    }

    /// To a file that will not grow any more, nothing but the end of its last line can come: from the next one, or never.
    private func reachedEnd(at index: Int, _ body: (Span<UInt8>) throws -> Void) throws {
        let file = files[index]
        guard file.isComplete, !file.isFinished else { return }
        if file.isCopy, !file.bytes.isDamaged {
            if index + 1 < files.count, files[index + 1].lead == nil { files[index + 1].join(file) }
        } else if try !file.finish(body) {
            loss.isOpenEnded = true
        }
    }

    /// A file was cut to nothing, and perhaps written to again.
    func replace(at index: Int, at now: Timestamp) throws(FileFault) {
        let file = files[index]
        guard index == files.count - 1 else {
            loss.bytes += file.untaken
            loss.isOpenEnded = true
            files.remove(at: index)
            return
        }
        let present = try FileStatus(path: path)
        var generations = Generations(
            Array(files.dropLast()), followed: file.identity, search: FileSearch(path: path, present: present), at: now)
        try generations.appendCopy(of: file)
        try generations.appendPresent()
        adopt(generations)
    }

    /// Files are let go in their order, and not before a line was taken of the newest and its beginning tells it from others:
    /// so the files of a position hang together without a gap, and at least one of them can be recognised.
    private func isDone(_ file: FollowedFile, at now: Timestamp, isFirst: Bool) -> Bool {
        guard isFirst, let last = files.last, last !== file, last.offset > 0, last.fingerprint.isTelling else {
            return false
        }
        if file.isCopy { return !file.hasTail }
        return file.isComplete || now.milliseconds(since: file.quietSince) >= LogFollower.watchesPastFor
    }

    /// The first file is done with. A begun line at its end will have no end.
    private func letGo(_ body: (Span<UInt8>) throws -> Void) throws -> Int {
        guard let file = files.first else { return 0 }
        if try !file.isFinished && !file.finish(body) { loss.isOpenEnded = true }
        files.removeFirst()
        return 0
    }
}
