import NIOCore

/// Measures how long a begun line takes to end. It runs only while the service waits for the sender, never while the sender
/// waits for the service.
struct LineClock {
    private let limit: TimeAmount
    private let channel: any Channel
    private let ledger: StreamLedger
    private var left: TimeAmount

    init(limit: TimeAmount, channel: any Channel, ledger: StreamLedger) {
        self.limit = limit
        self.channel = channel
        self.ledger = ledger
        left = limit
    }

    /// The time was up, and the connection was closed for it.
    var hasRunOut: Bool { left <= .zero }

    /// A line has ended: the next one has the whole time.
    mutating func restart() {
        left = limit
    }

    /// The next bytes, or nil at the end of the connection. While a line has begun, the connection is closed when its time
    /// is up.
    mutating func wait(
        _ hasBegun: Bool, for chunks: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    ) async throws -> ByteBuffer? {
        guard hasBegun else { return try await chunks.next() }
        let start = NIODeadline.now()
        let deadline = channel.eventLoop.scheduleTask(in: left) { [channel, ledger] in
            ledger.refuse(.tooSlow)
            channel.close(promise: nil)
        }
        defer {
            deadline.cancel()
            left = left - (NIODeadline.now() - start)
        }
        return try await chunks.next()
    }
}
