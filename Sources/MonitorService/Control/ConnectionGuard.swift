import NIOCore

/// Finds out who has connected, and ends the connection when the head of a request does not come in time.
final class ConnectionGuard: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = Never

    private let connections: OpenConnections
    private let pace: ControlPace

    init(_ connections: OpenConnections, _ pace: ControlPace) {
        self.connections = connections
        self.pace = pace
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context.channel) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context.channel)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        connections.close(context.channel)
        context.fireChannelInactive()
    }

    private func begin(_ channel: any Channel) {
        let peer = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
            of: NIOBSDSocket.Handle.self
        ) { Peer(descriptor: $0) }
        guard let peer = peer ?? nil, connections.open(channel, peer: peer, most: pace.connectionsOfOne) else {
            return channel.close(promise: nil)
        }
        let connections = connections
        channel.eventLoop.scheduleTask(in: .seconds(pace.head)) {
            if !connections.hasAsked(channel) { channel.close(promise: nil) }
        }
    }
}
