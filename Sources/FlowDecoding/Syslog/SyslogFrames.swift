/// Taking a connection's bytes apart into syslog messages (RFC 6587), however the network has cut them: each message says by
/// its first byte whether its length stands in front (section 3.4.1) or a line feed ends it (section 3.4.2). Memory does
/// not grow with what a sender sends.
package struct SyslogFrames {
    /// Bytes of one message: the longest line and 4 KiB for the header. RFC 5424 section 6.1 asks for 2 KiB in all.
    package static let longestMessage = LineLimit.longest + 4096
    /// Digits of a length that may still be allowed.
    private static let longestCount = 6

    /// What has come of messages that are not whole.
    private var pending: [UInt8] = []
    /// Every byte of `pending` before this offset is known not to end the message.
    private var searched = 0
    /// The begun message is already over the limit: what follows of it is dropped up to its line feed.
    private var dropsRestOfMessage = false

    package init() {}

    /// A message has begun and not ended.
    package var hasBegunMessage: Bool { !pending.isEmpty || dropsRestOfMessage }

    /// Takes the next bytes of the connection, and calls `each` with every message that is whole; its span is valid during
    /// the call. A message over the limit that a line feed ends is left out and reported by `overlong`, once.
    /// - Throws: `badFrame` or `overlong` when nobody knows where the next message begins. The messages before were
    ///   handed over; the connection is of no use any more.
    package mutating func take(
        _ bytes: some Collection<UInt8>, overlong: () -> Void, each: (Span<UInt8>) -> Void
    ) throws(SyslogFault) {
        pending.append(contentsOf: bytes)
        var start = 0
        if dropsRestOfMessage {
            guard let lineFeed = pending.span.firstIndex(of: UInt8(ascii: "\n"), in: 0..<pending.count) else {
                pending.removeAll(keepingCapacity: true)
                return
            }
            start = lineFeed + 1
            dropsRestOfMessage = false
        }
        while let frame = try frame(from: start) {
            if frame.message.count > Self.longestMessage {
                overlong()
            } else {
                each(pending.span.extracting(frame.message))
            }
            start = frame.end
            searched = 0
        }
        keep(from: start, overlong)
    }

    /// The message that begins at `start` and the offset behind its frame; nil while it is not whole.
    private mutating func frame(from start: Int) throws(SyslogFault) -> (message: Range<Int>, end: Int)? {
        guard start < pending.count else { return nil }
        switch pending[start] {
        case UInt8(ascii: "<"):
            let from = max(start, searched)
            guard let lineFeed = pending.span.firstIndex(of: UInt8(ascii: "\n"), in: from..<pending.count) else {
                searched = pending.count
                return nil
            }
            return (start..<lineFeed, lineFeed + 1)
        case UInt8(ascii: "1")...UInt8(ascii: "9"):
            return try countedFrame(from: start)
        default: throw .badFrame
        }
    }

    private func countedFrame(from start: Int) throws(SyslogFault) -> (message: Range<Int>, end: Int)? {
        let limit = min(pending.count, start + Self.longestCount + 1)
        var blank = start
        while blank < limit, isDigit(pending[blank]) { blank += 1 }
        guard blank < limit else {
            guard blank - start <= Self.longestCount else { throw .overlong }
            return nil
        }
        guard pending[blank] == UInt8(ascii: " "), let count = pending.span.decimal(start..<blank) else {
            throw .badFrame
        }
        guard count <= Self.longestMessage else { throw .overlong }
        guard blank + 1 < pending.count else { return nil }
        // A length that is wrong shows here at the latest with the message after.
        guard pending[blank + 1] == UInt8(ascii: "<") else { throw .badFrame }
        let end = blank + 1 + Int(count)
        return end <= pending.count ? (blank + 1..<end, end) : nil
    }

    /// Forgets what lies before `start`, and all of a message that is over the limit already.
    private mutating func keep(from start: Int, _ overlong: () -> Void) {
        pending.removeSubrange(0..<start)
        searched = max(0, searched - start)
        guard pending.count > Self.longestMessage, pending[0] == UInt8(ascii: "<") else { return }
        overlong()
        pending.removeAll(keepingCapacity: true)
        searched = 0
        dropsRestOfMessage = true
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
