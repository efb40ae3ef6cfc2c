import FlowModel
import Glibc

/// What the system says of a file without opening it.
package struct FileFacts: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file, folder, link, other
    }

    package let kind: Kind
    package let owner: UInt32
    package let group: UInt32
    /// Rights of owner, group and others.
    package let mode: UInt32
    /// Bytes.
    package let size: Int
    /// When it was last written to.
    package let modified: Timestamp

    package init(kind: Kind, owner: UInt32, group: UInt32, mode: UInt32, size: Int = 0, modified: Timestamp) {
        self.kind = kind
        self.owner = owner
        self.group = group
        self.mode = mode
        self.size = size
        self.modified = modified
    }

    /// Nil where there is nothing, or nothing that this user may see.
    ///
    /// - Parameter following: whether a symbolic link stands for what it leads to.
    init?(_ path: String, following: Bool = true) {
        guard let status = try? FileStatus(path: path, following: following) else { return nil }
        let kind: Kind =
            switch status.kind {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        self.init(
            kind: kind, owner: status.owner, group: status.group, mode: status.mode, size: status.size,
            modified: Timestamp(milliseconds: status.modified / 1_000_000))
    }

    /// Whether others than the owner may do anything with it.
    var isShared: Bool { mode & 0o077 != 0 }

    /// Whether a user may do what `right` says (4 read, 2 write, 1 search), by mode alone: access lists are not looked at.
    func allows(_ right: UInt32, to user: ServiceUser) -> Bool {
        if user.id == 0 { return true }
        if user.id == owner { return mode >> 6 & right == right }
        if user.groups.contains(group) { return mode >> 3 & right == right }
        return mode & right == right
    }
}
