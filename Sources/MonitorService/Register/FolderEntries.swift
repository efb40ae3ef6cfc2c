import Glibc

/// What a folder lists, apart from what the files in it hold: a file that was made, renamed or removed is there after a loss of
/// power only once this is on the disk.
enum FolderEntries {
    /// False when the disk does not take them.
    static func synchronise(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }
}
