import FlowDecoding
import NIOCore

/// Syslog messages by RFC 6587.
struct SyslogFraming: LineFraming {
    private var frames = SyslogFrames()
    private var block: [UInt8] = []

    var hasBegun: Bool { frames.hasBegunMessage }

    mutating func take(
        _ chunk: ByteBuffer, into gathering: LineGathering, counting ledger: StreamLedger
    ) throws(StreamRefusal) -> Bool {
        var hasEnded = false
        defer {
            ledger.count(block.span)
            gathering.add(block.span)
            block.removeAll(keepingCapacity: true)
        }
        do {
            try frames.take(chunk.readableBytesView, overlong: { ledger.refuse(.overlong) }) { message in
                hasEnded = true
                if !block.appendLine(of: message) { ledger.refuse(.badMessage) }
            }
        } catch {
            throw error == .overlong ? .overlong : .badFrame
        }
        return hasEnded
    }
}
