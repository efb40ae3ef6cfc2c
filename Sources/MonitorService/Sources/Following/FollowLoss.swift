/// What could not be read and is gone.
package struct FollowLoss: Hashable, Sendable {
    /// Bytes that were seen to be there, and cannot be had any more.
    package internal(set) var bytes = 0
    /// More may be gone; how much nobody can tell.
    package internal(set) var isOpenEnded = false

    package init() {}
}
