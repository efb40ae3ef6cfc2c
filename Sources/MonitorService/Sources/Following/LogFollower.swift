import FlowModel

/// Follows one log through every kind of rotation. Each line that is written after the first poll is passed on once, in the
/// order of the files.
///
/// It asks the system at each poll, and does not wait to be told: this works on network file systems too. Nothing is opened
/// before the first poll. Owned by one actor.
package final class LogFollower {
    /// How long a rotated file is still looked at once lines come in the new one: programs of several processes do not change
    /// over at the same moment.
    static let watchesPastFor: Int64 = 60_000

    let path: String
    /// Oldest first; the last is the one at the path, or was.
    var files: [FollowedFile] = []
    /// Where to go on when no file is open.
    private var resume: FollowedPosition?
    var loss = FollowLoss()
    var isCaughtUp = false
    /// Of the system, when a file could not be read at this poll.
    private var code: Int32 = 0

    /// - Parameters:
    ///   - path: of the log; it need not be there yet.
    ///   - resume: where reading had come to. Nil when nothing of what is there may be read: reading then begins at the end
    ///     of the file as it is at the first poll, and drops the rest of a line that was begun before.
    package init(path: String, resume: FollowedPosition?) {
        self.path = path
        self.resume = resume ?? .notBegun
    }

    /// After the last block that was taken: to be kept in the same transaction as what came of these lines.
    package var position: FollowedPosition {
        resume ?? FollowedPosition(hasBegun: true, files: files.map(\.entry))
    }

    /// False before the first poll that found out where the log ends, when there was nothing to resume.
    package var hasBegun: Bool { resume?.hasBegun ?? true }

    /// Passes on, in blocks of whole lines each ended by a line feed, what was appended; stops after about `budget` bytes. A
    /// line over `LineLimit.longest` arrives cut off just above it.
    ///
    /// When `body` throws, so does this; the block then counts as not taken, and the next poll passes it on again. `body` must
    /// not ask for `position`: the block is taken when it returns.
    package func poll(
        at now: Timestamp, budget: Int, _ body: (Span<UInt8>, FollowedBlock) throws -> Void
    ) throws -> FollowOutcome {
        let block = FollowedBlock(isCaughtUp: isCaughtUp)
        var state: FollowOutcome.State
        do {
            state = try settle(at: now)
            var budget = budget
            let isDone = try advance(&budget, at: now) { try body($0, block) }
            if !isDone { state = .behind }
        } catch let fault as FileFault {
            close()
            state = unreadable(fault)
        }
        isCaughtUp = state == .reading || state == .waiting
        defer { (loss, code) = (FollowLoss(), 0) }
        return FollowOutcome(state: state, loss: loss, code: code)
    }

    /// - Returns: the state; what the system said goes into the outcome.
    func unreadable(_ fault: FileFault) -> FollowOutcome.State {
        code = fault.code
        return .unreadable(fault.reason)
    }

    /// Lets go of every file. The next poll goes on where this left off.
    package func close() {
        resume = position
        files = []
    }

    /// Finds out which files there are to read.
    private func settle(at now: Timestamp) throws(FileFault) -> FollowOutcome.State {
        let present: FileStatus?
        do throws(FileFault) {
            present = try FileStatus(path: path)
        } catch {
            guard error.isAbsence else { return unreadable(error) }
            present = nil
        }
        if let present, !present.isRegular { return .unreadable("it is not a regular file") }
        if let resume { return try open(resume, present, at: now) }
        guard let present else { return .waiting }
        guard present.identity == files.last?.identity else { return changeOver(to: present, at: now) }
        if try wasCutUnseen(present) { try replace(at: files.count - 1, at: now) }
        return .reading
    }

    private func open(
        _ position: FollowedPosition, _ present: FileStatus?, at now: Timestamp
    ) throws(FileFault) -> FollowOutcome.State {
        let search = FileSearch(path: path, present: present)
        let start = position.hasBegun ? position : beginning(search)
        resume = start
        var generations = Generations(followed: start.files.last?.identity, search: search, at: now)
        guard try generations.resume(start) else { return .waiting }
        adopt(generations)
        resume = nil
        return present == nil ? .waiting : .reading
    }

    /// The end of what is there. Just after a rotation the program may still be writing to the file before.
    private func beginning(_ search: FileSearch) -> FollowedPosition {
        var files: [FollowedPosition.File] = []
        if search.present?.size ?? 0 == 0, let latest = search.siblings.latest {
            files.append(.init(endOf: latest.status))
        }
        if let present = search.present { files.append(.init(endOf: present)) }
        return FollowedPosition(hasBegun: true, files: files)
    }
}
