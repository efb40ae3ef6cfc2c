import NIOCore

/// Measures how long a begun line takes to end. It runs only while the service waits for the sender, never while the sender
/// waits for the service.
struct LineClock {
    private let limit: TimeAmount
    private let channel: any Channel
    private var left: TimeAmount

    init(limit: TimeAmount, channel: any Channel) {
        self.limit = limit
        self.channel = channel
        left = limit
    }

    /// A line has ended: the next one has the whole time.
    mutating func restart() {
        left = limit
    }

    /// The next bytes, or nil at the end of the connection.
    /// - Throws: `StreamRefusal.tooSlow` when a line has begun and its time is up; the connection is closed then.
    mutating func wait(
        _ hasBegun: Bool, for chunks: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    ) async throws -> ByteBuffer? {
        guard hasBegun else { return try await chunks.next() }
        let start = NIODeadline.now()
        let deadline = channel.eventLoop.scheduleTask(in: left) { [channel] in channel.close(promise: nil) }
        defer { deadline.cancel() }
        let chunk = try await chunks.next()
        left = left - (NIODeadline.now() - start)
        guard left > .zero else { throw StreamRefusal.tooSlow }
        return chunk
    }
}
