/// How a poll ended.
package struct FollowOutcome: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// There is no file at the path.
        case waiting
        /// Everything that is there was read.
        case reading
        /// The budget is used up, and more may be there.
        case behind
        /// The file at the path cannot be read. The reason names no path.
        case unreadable(String)
    }

    package let state: State
    /// What was found to be gone since the last poll.
    package let loss: FollowLoss
    /// What the system said (errno) where it is `unreadable`; 0 otherwise.
    package let code: Int32

    /// Bytes that are provably lost.
    package var lostBytes: Int { loss.bytes }
    /// More may be lost; how much nobody can tell.
    package var mayHaveLostMore: Bool { loss.isOpenEnded }
}
