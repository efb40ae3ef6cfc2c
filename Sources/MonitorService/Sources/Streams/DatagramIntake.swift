import FlowDecoding
import FlowModel
import NIOCore

/// Makes one block of lines of all datagrams that one read of the socket brings, and drops those of strangers.
final class DatagramIntake: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias InboundOut = [UInt8]

    private let peers: Set<IPAddress>
    private let isSyslog: Bool
    private let ledger: StreamLedger
    private var block: [UInt8] = []

    init(peers: [IPAddress], isSyslog: Bool, ledger: StreamLedger) {
        self.peers = Set(peers)
        self.isSyslog = isSyslog
        self.ledger = ledger
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = unwrapInboundIn(data)
        guard let sender = IPAddress(envelope.remoteAddress), peers.contains(sender) else {
            return ledger.refuse(.wrongPeer)
        }
        let datagram = envelope.data.readableBytesUInt8Span
        if isSyslog {
            if !block.appendLine(of: datagram) { ledger.refuse(.badMessage) }
        } else if !datagram.isEmpty, datagram[datagram.count - 1] == UInt8(ascii: "\n") {
            block.append(datagram)
        } else {
            // Squid sends whole lines. Another sender's last line may have been cut off.
            ledger.refuse(.badFrame)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if !block.isEmpty {
            ledger.count(block.span)
            context.fireChannelRead(wrapInboundOut(block))
            block.removeAll(keepingCapacity: true)
        }
        context.fireChannelReadComplete()
    }

    /// A fault that closes the socket ends the stream of blocks; any other concerns one datagram alone.
    func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}
