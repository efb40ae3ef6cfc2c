import NIOCore

/// How the bytes of one connection become lines.
protocol LineFraming: ~Copyable {
    init()

    /// Something has begun that must end in time.
    var hasBegun: Bool { get }

    /// Hands on all whole lines, the begun one stays.
    /// - Returns: whether any line or message ended.
    /// - Throws: when the connection is of no use any more.
    mutating func take(
        _ chunk: ByteBuffer, into gathering: LineGathering, counting ledger: StreamLedger
    ) throws(StreamRefusal) -> Bool
}
