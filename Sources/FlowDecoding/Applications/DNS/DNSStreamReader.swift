/// DNS over TCP (RFC 1035 section 4.2.2, RFC 7766): messages, one behind the other, each with its length in two bytes.
package struct DNSStreamReader: Sendable {
    /// Longer messages are transfers of whole zones; they are passed over. Answers to clients are under 4 KiB.
    package static let longestMessage = 16 * 1024

    private let isGuess: Bool
    private var hasBegun = false

    /// - Parameter isGuess: as in `DNSMessage`.
    package init(isGuess: Bool = false) { self.isGuess = isGuess }

    /// Reads what can be read of `bytes`, which begin behind those consumed and skipped before.
    package mutating func read(_ bytes: Span<UInt8>, report: (DNSMessage) -> Void) -> StreamRead {
        var position = 0
        while bytes.count - position >= 2 {
            let start = position + 2
            let length = Int(bytes.big16(at: position))
            guard length >= DNSHeader.length else { return otherwise }
            if length > Self.longestMessage {
                guard hasBegun else { return otherwise }
                let there = min(length, bytes.count - start)
                position = start + there
                if there < length { return StreamRead(consumed: position, next: .skip(length - there)) }
                continue
            }
            guard bytes.count - start >= length else { return waiting(bytes, position) }
            let message = DNSMessage(bytes.extracting(start..<(start + length)), isGuess: isGuess)
            // Later messages may be of kinds that are not read; their lengths still lead to the next.
            guard hasBegun || message != nil else { return otherwise }
            hasBegun = true
            if let message { report(message) }
            position = start + length
        }
        return StreamRead(consumed: position, next: .more)
    }

    /// Waits for the rest of a message. The header of the first tells early that this is none.
    private func waiting(_ bytes: Span<UInt8>, _ position: Int) -> StreamRead {
        let there = bytes.extracting((position + 2)..<bytes.count)
        if !hasBegun, there.count >= DNSHeader.length, !DNSMessage.mayBegin(there, isGuess: isGuess) {
            return otherwise
        }
        return StreamRead(consumed: position, next: .more)
    }

    private var otherwise: StreamRead { StreamRead(consumed: 0, next: hasBegun ? .end : .foreign) }
}
