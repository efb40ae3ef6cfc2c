import Glibc

/// Who may speak to the control socket at all. The socket's mode says the same to the kernel; this holds also where somebody
/// has loosened the mode. Nobody gets more out of it than counts: everything else takes a signature.
package struct PeerPolicy: Sendable {
    /// The service's own user.
    let ownUser: UInt32
    /// Members of the socket's group.
    let group: UInt32?
    /// Further users.
    let users: Set<UInt32>

    package init(ownUser: UInt32 = geteuid(), group: UInt32? = nil, users: Set<UInt32> = []) {
        self.ownUser = ownUser
        self.group = group
        self.users = users
    }

    func admits(_ peer: Peer) -> Bool {
        isAdministrator(peer) || users.contains(peer.uid) || group.map(peer.groups.contains) ?? false
    }

    /// Whoever runs the server: may say that the clock is right, and hand in log lines.
    func isAdministrator(_ peer: Peer) -> Bool {
        peer.uid == 0 || peer.uid == ownUser
    }
}
