import Glibc

/// Who is at the other end of a connection, as the kernel says.
struct Peer: Hashable, Sendable {
    let uid: UInt32
    /// The main group and the others.
    let groups: [UInt32]

    /// The peer of a connected Unix socket; nil where the kernel does not tell.
    init?(descriptor: Int32) {
        guard let credentials = Self.read(descriptor, SO_PEERCRED, count: 3), credentials.count == 3 else {
            return nil
        }
        uid = credentials[1]
        let others =
            Self.read(descriptor, Self.peerGroups, count: Self.usualGroups)
            ?? Self.read(descriptor, Self.peerGroups, count: Self.mostGroups)
        groups = [credentials[2]] + (others ?? [])
    }

    init(uid: UInt32, groups: [UInt32]) {
        self.uid = uid
        self.groups = groups
    }

    /// `SO_PEERGROUPS` of asm-generic/socket.h, since Linux 4.13; Glibc does not name it.
    private static let peerGroups: Int32 = 59
    private static let usualGroups = 64
    /// `NGROUPS_MAX` of linux/limits.h.
    private static let mostGroups = 65_536

    /// An option of the socket whose value is a row of words of 32 bits: `struct ucred` is pid, uid and gid (unix(7)).
    private static func read(_ descriptor: Int32, _ option: Int32, count: Int) -> [UInt32]? {
        var length = socklen_t(count * MemoryLayout<UInt32>.size)
        var words = [UInt32](repeating: 0, count: count)
        let status = words.withUnsafeMutableBytes {
            getsockopt(descriptor, SOL_SOCKET, option, $0.baseAddress, &length)
        }
        guard status == 0 else { return nil }
        return Array(words.prefix(Int(length) / MemoryLayout<UInt32>.size))
    }
}
