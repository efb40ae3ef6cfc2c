import FlowModel

/// When to commit and when to seal.
struct CommitClock {
    /// What was read is on the disk after a second at most, in milliseconds.
    static let longestDelay: Int64 = 1_000
    /// Or after so many records.
    static let mostRecords = 1_000
    /// Evidence that is ready is sealed once a minute, so that the chain does not grow by an entry a second; until then it is
    /// kept, encrypted, with the memory of its window.
    static let sealingDelay: Int64 = 60_000
    /// Where reading has come to is on the disk after so many milliseconds though nothing came: it is the time from which on a start
    /// knows of nothing.
    static let heartbeat: Int64 = 60_000
    /// After a failure, before the next attempt.
    static let pause: Int64 = 1_000

    /// By the clock that only runs forward.
    private(set) var lastCommit: Int64?
    private(set) var lastSealing: Int64?
    /// By the clock that only runs forward: when something could not be written last; nil while everything can be.
    private var failedAt: Int64?
    /// By the clock on the wall.
    private(set) var committedAt: Timestamp?
    var isDirty = false

    /// The store could not be written, and nothing has shown since that it can.
    var isFailing: Bool { failedAt != nil }

    /// While the store fails it is tried whether or not anything waits: nothing is read until it can be written, so nothing
    /// would ever come to wait.
    func isDue(at elapsed: Int64) -> Bool {
        if let failedAt { return elapsed - failedAt >= Self.pause }
        guard isDirty else { return false }
        return lastCommit.map { elapsed - $0 >= Self.longestDelay } ?? true
    }

    /// Whether to commit that nothing has come.
    func isStale(at elapsed: Int64) -> Bool { lastCommit.map { elapsed - $0 >= Self.heartbeat } ?? true }

    func isSealingDue(at elapsed: Int64) -> Bool {
        lastSealing.map { elapsed - $0 >= Self.sealingDelay } ?? true
    }

    mutating func committed(at moment: ServiceMoment, sealed: Bool) {
        lastCommit = moment.elapsed
        if sealed { lastSealing = moment.elapsed }
        committedAt = moment.wall
        foundNothing()
    }

    /// There was nothing to commit, and since the latest failure nothing else failed.
    mutating func foundNothing() {
        (failedAt, isDirty) = (nil, false)
    }

    /// What there is to commit does not wait.
    mutating func hurry() {
        (isDirty, lastCommit) = (true, nil)
    }

    mutating func failed(at elapsed: Int64) {
        failedAt = elapsed
    }
}
