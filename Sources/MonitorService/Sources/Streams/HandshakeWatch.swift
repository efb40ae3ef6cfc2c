import NIOCore
import NIOTLS

/// Sees to it that a TLS handshake ends in time, and counts one that fails.
final class HandshakeWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let limit: TimeAmount
    private let ledger: StreamLedger
    private var deadline: Scheduled<Void>?

    init(limit: TimeAmount, ledger: StreamLedger) {
        self.limit = limit
        self.ledger = ledger
    }

    func handlerAdded(context: ChannelHandlerContext) {
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: limit) { [self] in
            refuse(.tooSlow, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent { endWatch() }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if deadline != nil { refuse(.noCertificate, context) }
        context.fireErrorCaught(error)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if deadline != nil { refuse(.noCertificate, context) }
        context.fireChannelInactive()
    }

    private func refuse(_ refusal: StreamRefusal, _ context: ChannelHandlerContext) {
        endWatch()
        ledger.refuse(refusal)
        context.close(promise: nil)
    }

    private func endWatch() {
        deadline?.cancel()
        deadline = nil
    }
}
