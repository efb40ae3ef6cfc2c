import NIOCore
import Synchronization

/// The connections that are open, with whom each is.
final class OpenConnections: Sendable {
    private struct Entry {
        let peer: Peer
        /// Whether the head of its request has come.
        var hasAsked = false
    }

    private let entries = Mutex<[ObjectIdentifier: Entry]>([:])

    /// False when this user has `most` already.
    func open(_ channel: any Channel, peer: Peer, most: Int) -> Bool {
        entries.withLock { entries in
            guard entries.values.count(where: { $0.peer.uid == peer.uid }) < most else {
                return false
            }
            entries[ObjectIdentifier(channel)] = Entry(peer: peer)
            return true
        }
    }

    func close(_ channel: any Channel) {
        entries.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// Nil for a connection that nobody admitted.
    func peer(of channel: any Channel) -> Peer? {
        entries.withLock { $0[ObjectIdentifier(channel)]?.peer }
    }

    /// The head of a request has come. False when it is not the first of its connection.
    func ask(_ channel: any Channel) -> Bool {
        entries.withLock { entries in
            guard entries[ObjectIdentifier(channel)]?.hasAsked == false else { return false }
            entries[ObjectIdentifier(channel)]?.hasAsked = true
            return true
        }
    }

    func hasAsked(_ channel: any Channel) -> Bool {
        entries.withLock { $0[ObjectIdentifier(channel)]?.hasAsked ?? true }
    }

    var count: Int { entries.withLock(\.count) }
}
