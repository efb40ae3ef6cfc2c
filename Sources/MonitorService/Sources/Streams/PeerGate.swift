import FlowModel
import NIOCore
import Synchronization

/// Stands at the door of a listening TCP socket: who is not expected, or is one too many, is shown out before anything else
/// is set up for them. Keeps the list of those inside, so that all can be closed at once.
final class PeerGate: ChannelInboundHandler, Sendable {
    typealias InboundIn = any Channel
    typealias InboundOut = any Channel

    private struct State {
        var isClosed = false
        var inside: [ObjectIdentifier: any Channel] = [:]
    }
    private let state = Mutex(State())
    private let peers: Set<IPAddress>
    private let limit: Int
    private let ledger: StreamLedger

    init(peers: [IPAddress], limit: Int, ledger: StreamLedger) {
        self.peers = Set(peers)
        self.limit = limit
        self.ledger = ledger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let channel = unwrapInboundIn(data)
        guard admits(channel) else { return channel.close(promise: nil) }
        channel.closeFuture.whenComplete { [self] _ in
            ledger.closed()
            state.withLock { $0.inside[ObjectIdentifier(channel)] = nil }
        }
        context.fireChannelRead(data)
    }

    /// Closes every connection, and every one that still comes.
    func closeAll() {
        let channels = state.withLock { state in
            state.isClosed = true
            return Array(state.inside.values)
        }
        for channel in channels { channel.close(promise: nil) }
    }

    /// Closes every connection, as `closeAll`, and returns when each is closed and counted so: who waits for `close` alone goes on
    /// before that.
    func closeAllAndWait() async {
        closeAll()
        for channel in state.withLock({ Array($0.inside.values) }) { try? await channel.closeFuture.get() }
    }

    private func admits(_ channel: any Channel) -> Bool {
        guard let address = channel.remoteAddress.flatMap(IPAddress.init), peers.contains(address) else {
            ledger.refuse(.wrongPeer)
            return false
        }
        guard ledger.opened(limit: limit) else {
            ledger.refuse(.tooManyConnections)
            return false
        }
        let isInside = state.withLock { state in
            if !state.isClosed { state.inside[ObjectIdentifier(channel)] = channel }
            return !state.isClosed
        }
        if !isInside { ledger.closed() }
        return isInside
    }
}
