/// Reads the ClientHello at the beginning of a stream, over as many TLS records as it takes (RFC 8446 section 5.1). It goes
/// on where it stopped: the stream is read once, however often it grows.
package struct TLSRecords: Sendable {
    private static let headerLength = 5
    private static let handshakeType: UInt8 = 22
    /// Bytes of a record: 2^14 and what old versions allow compression to add (RFC 5246 section 6.2.2).
    private static let longestRecord = 16_384 + 1024

    private var hello = ClientHello()
    /// The handshake message, put together from its records.
    private var message: [UInt8] = []
    /// Bytes of the stream that have been taken, and those that remain of the record they end in.
    private var taken = 0
    private var left = 0
    private var isDone = false

    package init() {}

    /// - Parameters:
    ///   - stream: as much of it as is there. Every call gives the bytes of the call before, and maybe more.
    ///   - start: where the first record begins; the same in every call.
    package mutating func read(_ stream: Span<UInt8>, from start: Int = 0) -> TLSReading {
        guard !isDone, start >= 0, start <= stream.count else { return .notHello }
        if taken == 0, let reading = Self.readOldHello(stream, from: start) { return finish(reading) }
        while true {
            if left == 0 {
                let header = start + taken
                guard header + Self.headerLength <= stream.count else {
                    return stopBeforeHeader(stream, at: header)
                }
                guard let length = Self.recordLength(stream, at: header) else { return finish(.notHello) }
                left = length
                taken += Self.headerLength
            }
            takeRecord(stream, from: start)
            let known = message
            switch hello.read(known.span) {
            case .complete: return finish(.hello(hello.seenName(.tlsServerName, isComplete: true)))
            case .malformed: return finish(.notHello)
            case .incomplete(let needed):
                if left > 0 { return .incomplete(needed: taken + needed - known.count) }
            }
        }
    }

    /// The name of a hello whose end did not come.
    package var nameSoFar: SeenName? { isDone ? nil : hello.seenName(.tlsServerName, isComplete: false) }

    /// The same in one call.
    package static func clientHello(in stream: Span<UInt8>, from start: Int = 0) -> TLSReading {
        var records = TLSRecords()
        return records.read(stream, from: start)
    }

    /// Whether a ClientHello of TLS may begin at `offset`, by its first 6 to 11 bytes: a record of handshake, in it a
    /// message of the type and version of a ClientHello. Cheap and strict, to find it behind a STARTTLS.
    package static func looksLikeClientHello(_ bytes: Span<UInt8>, at offset: Int = 0) -> Bool {
        guard offset >= 0, bytes.count - offset > headerLength, bytes[offset + 1] == 3, bytes[offset + 2] <= 4,
            let length = recordLength(bytes, at: offset), bytes[offset + headerLength] == 1
        else { return false }
        let known = min(length, bytes.count - offset - headerLength)
        let message = offset + headerLength
        if known >= 2, bytes[message + 1] != 0 { return false }
        if known >= 5, bytes[message + 4] != 3 { return false }
        if known >= 6, bytes[message + 5] > 4 { return false }
        return true
    }
}

extension TLSRecords {
    private static func recordLength(_ stream: Span<UInt8>, at offset: Int) -> Int? {
        let length = Int(stream.big16(at: offset + 3))
        return stream[offset] == handshakeType && length > 0 && length <= longestRecord ? length : nil
    }

    /// What is there of a header decides early that it is none.
    private mutating func stopBeforeHeader(_ stream: Span<UInt8>, at header: Int) -> TLSReading {
        if header < stream.count, stream[header] != Self.handshakeType, taken > 0 || stream[header] & 0x80 == 0 {
            return finish(.notHello)
        }
        return .incomplete(needed: taken + Self.headerLength)
    }

    private mutating func takeRecord(_ stream: Span<UInt8>, from start: Int) {
        let count = min(left, stream.count - start - taken)
        for index in start + taken..<start + taken + count { message.append(stream[index]) }
        taken += count
        left -= count
    }

    /// A hello in the form of SSL 2 (RFC 5246 appendix E.2) has no room for a name. Nil when it is none.
    private static func readOldHello(_ stream: Span<UInt8>, from start: Int) -> TLSReading? {
        guard start < stream.count, stream[start] & 0x80 != 0 else { return nil }
        guard start + headerLength <= stream.count else { return nil }
        let version = stream.big16(at: start + 3)
        return stream[start + 2] == 1 && (version == 2 || version >> 8 == 3) ? .hello(nil) : .notHello
    }

    private mutating func finish(_ reading: TLSReading) -> TLSReading {
        isDone = true
        message = []
        return reading
    }
}
