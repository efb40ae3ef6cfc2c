import FlowDecoding
import NIOCore

/// Lines ended by a line feed, as Squid's module `tcp` sends them.
struct PlainFraming: LineFraming, ~Copyable {
    /// Bytes that one read of a socket may bring.
    static let readSize = 64 * 1024

    private var buffer = LineBuffer(readSize: readSize)

    var hasBegun: Bool { buffer.hasBegunLine }

    mutating func take(
        _ chunk: ByteBuffer, into gathering: LineGathering, counting ledger: StreamLedger
    ) throws(StreamRefusal) -> Bool {
        var rest = chunk
        var hasEnded = false
        while rest.readableBytes > 0 {
            _ = buffer.fill { space in
                rest.readWithUnsafeReadableBytes { bytes in
                    let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(space.count))
                    space.copyMemory(from: part)
                    return part.count
                }
            }
            buffer.takeLines(atEnd: false) { block in
                hasEnded = true
                ledger.count(block)
                gathering.add(block)
            }
        }
        return hasEnded
    }
}
