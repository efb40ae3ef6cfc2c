// `stat` counts as a member of whichever of the two modules the compiler loads first.
import CDispatch
import Glibc

/// What the system knows of a file at one moment.
struct FileStatus: Equatable {
    let identity: FileIdentity
    /// Bytes.
    let size: Int
    /// When it was last written to: nanoseconds since 1970, as fine as the file system counts.
    let modified: Int64
    let isRegular: Bool

    /// Of whatever `path` leads to; symbolic links are followed.
    init(path: String) throws(FileFault) {
        var raw = stat()
        guard stat(path, &raw) == 0 else { throw FileFault(code: errno) }
        self.init(raw)
    }

    init(descriptor: Int32) throws(FileFault) {
        var raw = stat()
        guard fstat(descriptor, &raw) == 0 else { throw FileFault(code: errno) }
        self.init(raw)
    }

    private init(_ raw: stat) {
        identity = FileIdentity(device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino))
        size = Int(raw.st_size)
        modified = Int64(raw.st_mtim.tv_sec) * 1_000_000_000 + Int64(raw.st_mtim.tv_nsec)
        isRegular = raw.st_mode & S_IFMT == S_IFREG
    }
}
