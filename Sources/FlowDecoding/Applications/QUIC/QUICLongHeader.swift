/// The part of a long header that can be read without keys (RFC 8999 section 5.1, RFC 9000 section 17.2).
struct QUICLongHeader {
    enum Packet {
        /// Where the packet number begins; whether there was a token.
        case initial(packetNumber: Int, hasToken: Bool)
        /// A Retry, or encrypted with keys that nobody else has.
        case secret
    }

    /// Longest connection ID of all versions that are read (RFC 9000 section 17.2).
    private static let longestID = 20
    /// First byte, version, and the two lengths.
    static let shortest = 7

    let version: QUICVersion
    let destination: Range<Int>
    let source: Range<Int>
    let packet: Packet
    /// Where the next packet of the datagram begins.
    let end: Int

    /// Nil when no packet of a version that is read begins at `start`.
    init?(_ datagram: Span<UInt8>, at start: Int) {
        guard datagram.count - start > Self.shortest, datagram[start] & 0xc0 == 0xc0,
            let version = QUICVersion(datagram.big32(at: start + 1)), version.initialSalt != nil
        else { return nil }
        self.version = version
        let destinationStart = start + 6
        let destinationLength = Int(datagram[start + 5])
        let sourceStart = destinationStart + destinationLength + 1
        guard destinationLength <= Self.longestID, sourceStart <= datagram.count else { return nil }
        let sourceLength = Int(datagram[sourceStart - 1])
        let rest = sourceStart + sourceLength
        guard sourceLength <= Self.longestID, rest <= datagram.count else { return nil }
        destination = destinationStart..<sourceStart - 1
        source = sourceStart..<rest
        let type = datagram[start] >> 4 & 3
        if type == version.retryType {
            packet = .secret
            end = datagram.count
            return
        }
        guard
            let body = Self.readLengths(datagram, at: rest, isInitial: type == version.initialType)
        else { return nil }
        packet = body.packet
        end = body.end
    }

    /// Token and length. A packet that goes beyond its datagram is none.
    private static func readLengths(
        _ datagram: Span<UInt8>, at start: Int, isInitial: Bool
    ) -> (packet: Packet, end: Int)? {
        var offset = start
        var hasToken = false
        if isInitial {
            guard let token = datagram.variableLength(at: &offset, end: datagram.count) else { return nil }
            hasToken = token > 0
            offset += token
        }
        guard let length = datagram.variableLength(at: &offset, end: datagram.count), length > 0 else { return nil }
        return (isInitial ? .initial(packetNumber: offset, hasToken: hasToken) : .secret, offset + length)
    }
}
