import CDispatch
import Glibc

/// What the system knows of a file at one moment.
struct FileStatus: Equatable {
    let identity: FileIdentity
    /// Bytes.
    let size: Int
    /// When it was last written to: nanoseconds since 1970, as fine as the file system counts.
    let modified: Int64
    /// What kind of file it is: one of the `S_IF` numbers.
    let kind: UInt32
    let owner: UInt32
    let group: UInt32
    /// Rights of owner, group and others.
    let mode: UInt32

    var isRegular: Bool { kind == S_IFREG }

    /// - Parameter following: whether a symbolic link stands for what it leads to.
    init(path: String, following: Bool = true) throws(FileFault) {
        var raw = stat()
        guard (following ? stat(path, &raw) : lstat(path, &raw)) == 0 else { throw FileFault(code: errno) }
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
        kind = raw.st_mode & S_IFMT
        owner = raw.st_uid
        group = raw.st_gid
        mode = raw.st_mode & 0o7777
    }
}
