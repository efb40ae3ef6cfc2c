/// The client's first message of one connection, while it is put together.
struct QUICHello: Sendable {
    enum Progress: Equatable {
        case incomplete
        case complete(SeenName?)
    }

    private enum Message {
        case tls(ClientHello)
        case google
    }

    private var stream = CryptoStream()
    private var message: Message
    /// Where the message begins in the stream of its connection.
    private var start: UInt64 = 0
    /// Bytes came that have not been looked at.
    private var hasGrown = false

    init(_ version: QUICVersion) { message = version.hasGoogleHandshake ? .google : .tls(ClientHello()) }

    /// A client of Google's says its hello twice in one stream, and the capture may have missed the first.
    mutating func take(_ payload: Span<UInt8>, _ range: Range<Int>, at offset: UInt64) {
        if offset > start, case .google = message, stream.bytes.isEmpty, GoogleHello.begins(payload, at: range) {
            start = offset
            stream = CryptoStream()
        }
        guard offset >= start else { return }
        if stream.add(payload, range, at: offset - start) { hasGrown = true }
    }

    /// A message that contradicts itself is complete, without a name.
    mutating func read() -> Progress {
        guard hasGrown else { return .incomplete }
        hasGrown = false
        switch message {
        case .google: return GoogleHello.read(stream.bytes.span)
        case .tls(var hello):
            let progress = hello.read(stream.bytes.span)
            message = .tls(hello)
            return switch progress {
            case .incomplete: .incomplete
            case .malformed: .complete(nil)
            case .complete: .complete(hello.seenName(.quicServerName, isComplete: true))
            }
        }
    }
}
