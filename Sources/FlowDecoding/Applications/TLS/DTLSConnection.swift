/// The ClientHello of a DTLS connection (RFC 6347, RFC 9147), which may come in fragments over several datagrams.
package struct DTLSConnection: Sendable {
    private static let recordHeader = 13
    private static let messageHeader = 12
    private static let handshakeType: UInt8 = 22
    private static let clientHelloType: UInt8 = 1

    private var hello = ClientHello(hasCookie: true)
    /// The message with the header it has in TLS, put together from its fragments.
    private var stream = CryptoStream()
    /// Number and length of the message that is being put together.
    private var current: (number: UInt16, length: Int)?
    /// A whole hello has been read: nothing more is wanted.
    package private(set) var isDone = false

    package init() {}

    /// Whether a datagram may hold a piece of a ClientHello: a record of handshake, not encrypted, with a version of DTLS.
    package static func canBegin(_ datagram: Span<UInt8>) -> Bool {
        datagram.count > recordHeader + messageHeader && isHandshake(datagram, at: 0)
            && datagram[recordHeader] == clientHelloType
    }

    /// The name, once, when the hello is whole.
    package mutating func read(_ datagram: Span<UInt8>) -> SeenName? {
        var offset = 0
        while !isDone, offset + Self.recordHeader <= datagram.count, Self.isHandshake(datagram, at: offset) {
            let body = offset + Self.recordHeader
            let end = body + Int(datagram.big16(at: offset + 11))
            guard end <= datagram.count else { return nil }
            if let name = readFragments(datagram, body..<end) { return name }
            offset = end
        }
        return nil
    }

    private static func isHandshake(_ datagram: Span<UInt8>, at offset: Int) -> Bool {
        guard datagram[offset] == handshakeType, datagram.big16(at: offset + 3) == 0 else { return false }
        let version = datagram.big16(at: offset + 1)
        // 1.0, 1.2, 1.3, and what OpenSSL sent before RFC 4347.
        return version >= 0xfefc || version == 0x0100
    }

    /// The fragments in one record (RFC 6347 section 4.2.2).
    private mutating func readFragments(_ datagram: Span<UInt8>, _ record: Range<Int>) -> SeenName? {
        var offset = record.lowerBound
        while offset + Self.messageHeader <= record.upperBound, datagram[offset] == Self.clientHelloType {
            let bytes = offset + Self.messageHeader
            let end = bytes + Int(datagram.big24(at: offset + 9))
            let length = Int(datagram.big24(at: offset + 1))
            let position = Int(datagram.big24(at: offset + 6))
            guard end <= record.upperBound, position + end - bytes <= length else { return nil }
            begin(number: datagram.big16(at: offset + 4), length: length)
            stream.add(datagram, bytes..<end, at: UInt64(position + 4))
            if let name = finish() { return name }
            offset = end
        }
        return nil
    }

    /// The hello after a HelloVerifyRequest is another message.
    private mutating func begin(number: UInt16, length: Int) {
        if let current, current == (number, length) { return }
        current = (number, length)
        hello = ClientHello(hasCookie: true)
        stream = CryptoStream()
        let header = [Self.clientHelloType, UInt8(length >> 16), UInt8(length >> 8 & 0xff), UInt8(length & 0xff)]
        stream.add(header.span, 0..<4, at: 0)
    }

    private mutating func finish() -> SeenName? {
        let known = stream.bytes
        switch hello.read(known.span) {
        case .incomplete: return nil
        case .malformed: current = nil
        case .complete:
            isDone = true
            stream = CryptoStream()
            return hello.seenName(.dtlsServerName, isComplete: true)
        }
        return nil
    }
}
