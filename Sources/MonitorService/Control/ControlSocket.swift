import Foundation
import Glibc

/// The file of the control socket: taken over from a service that crashed, never from one that runs, and removed at the end.
struct ControlSocket: Sendable {
    let path: String
    /// Who besides the owner may connect; nil for nobody.
    let group: UInt32?

    /// The longest path that `sockaddr_un` takes, without the zero at its end.
    private static let longestPath = 107
    /// Owner and group connect by writing.
    private static let mode: mode_t = 0o660

    /// - Parameter group: the name of a group of this machine.
    init(path: String, group: String?) throws(ControlFault) {
        guard path.utf8.count <= Self.longestPath else { throw .longPath(path) }
        self.path = path
        self.group = try group.map { name throws(ControlFault) in try Self.identifier(of: name) }
    }

    /// Makes room for the socket: removes one that nobody answers on.
    func prepare() throws(ControlFault) {
        let status: FileStatus
        do {
            status = try FileStatus(path: path, following: false)
        } catch {
            guard error.isAbsence else { throw .cannotListen(path) }
            return
        }
        guard status.kind == S_IFSOCK else { throw .notASocket(path) }
        guard !isAnswered else { throw .alreadyServed(path) }
        guard unlink(path) == 0 || errno == ENOENT else { throw .cannotListen(path) }
    }

    /// Lets the group in. Until then only the owner can connect.
    func share() throws(ControlFault) {
        // A unit's own group is the right one already, and its system call filter may not know chown.
        let isGroups = (try? FileStatus(path: path, following: false))?.group == group
        if let group, !isGroups, chown(path, uid_t.max, group) != 0 { throw .cannotShare(path) }
        guard chmod(path, group == nil ? 0o600 : Self.mode) == 0 else { throw .cannotShare(path) }
    }

    /// What tells this very file from one that another service puts in its place.
    var identity: FileIdentity? { (try? FileStatus(path: path, following: false))?.identity }

    func remove(_ own: FileIdentity?) {
        guard let own, own == identity else { return }
        unlink(path)
    }

    private var isAnswered: Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return true }
        defer { Glibc.close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return status == 0 || errno != ECONNREFUSED
    }

    private static func identifier(of name: String) throws(ControlFault) -> UInt32 {
        guard let entry = getgrnam(name) else { throw .noSuchGroup(name) }
        return entry.pointee.gr_gid
    }
}
