import FlowModel

/// How the store is.
package struct StoreHealth: Hashable, Sendable {
    /// Of its file and its write-ahead log.
    package var bytes: Int
    /// Free on its disk.
    package var free: Int
    package var lastCommit: Timestamp?
    /// Records that could not be written yet.
    package var waiting: Int

    package init(bytes: Int, free: Int, lastCommit: Timestamp?, waiting: Int) {
        self.bytes = bytes
        self.free = free
        self.lastCommit = lastCommit
        self.waiting = waiting
    }
}
