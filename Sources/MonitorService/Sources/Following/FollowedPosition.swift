/// Where following a log has come to: what a restart needs to go on exactly there.
///
/// It holds no line and no path. What it says of a file's beginning is a digest.
package struct FollowedPosition: Hashable, Sendable {
    /// One file of which lines may still come.
    struct File: Hashable, Sendable {
        let identity: FileIdentity
        /// Nil while nothing is known of its beginning.
        let fingerprint: FileFingerprint?
        /// Behind the last line that was taken: bytes from the beginning, after decompression.
        let offset: Int
        /// The size when it was last looked at.
        let seen: Int
        /// What follows `offset` up to the next line feed belongs to a line that is not to be taken.
        let dropsRest: Bool
        /// A copy of a log that was then cut to nothing: a line that is begun at its end goes on in the next file.
        let isCopy: Bool
    }

    /// False before the first poll of a follower that has nothing to resume.
    let hasBegun: Bool
    /// Oldest first. Empty when there was no file yet: whatever appears is read from its first byte.
    let files: [File]

    static let notBegun = FollowedPosition(hasBegun: false, files: [])
}

extension FollowedPosition.File {
    /// The end of a file, where reading begins. Going back by one byte and dropping up to the next line feed drops the rest of
    /// a begun line and nothing else, without looking into the file.
    init(endOf status: FileStatus) {
        self.init(
            identity: status.identity, fingerprint: nil, offset: max(0, status.size - 1), seen: status.size,
            dropsRest: status.size > 0, isCopy: false)
    }
}
