/// Reads one ClientHello (RFC 8446 section 4.1.2, RFC 6347 section 4.2.1) for the name of the server, as far as its bytes
/// have come. It goes on where it stopped, so that a hello in many pieces is read once.
package struct ClientHello: Sendable {
    package enum Progress: Equatable, Sendable {
        /// Read to its end.
        case complete
        /// It takes a message of at least so many bytes, with its header, to get on.
        case incomplete(needed: Int)
        /// Another message, or one that contradicts itself.
        case malformed
    }

    /// Bytes of the longest message that is read, with its header. Hellos have 200 to 2,000 bytes, with the largest
    /// post-quantum key shares of today below 20,000. The format allows 16 MiB.
    package static let longestMessage = 65_536
    /// Type and length of a handshake message (RFC 8446 section 4).
    private static let headerLength = 4
    private static let clientHelloType: UInt8 = 1

    /// The first host name, letters in lower case; never empty.
    package private(set) var serverName: [UInt8]?
    /// The hello has another one inside it, encrypted, or pretends to (RFC 9849 section 6.2): nobody but the server can
    /// tell the two apart, and the name may be a cover.
    package private(set) var hasEncryptedHello = false
    /// RFC 6066 section 3 allows one host name. Servers choose differently among more.
    package private(set) var hasSeveralNames = false

    private let hasCookie: Bool
    /// Where the next extension begins; 0 until the part before them has been read.
    private var next = 0
    private var extensionsEnd = 0

    /// - Parameter hasCookie: as in DTLS, between session and cipher suites.
    package init(hasCookie: Bool = false) { self.hasCookie = hasCookie }

    /// - Parameter message: the message from its type on, as far as it is there; what follows it is not looked at. Every
    ///   call gives the bytes of the call before, and maybe more.
    package mutating func read(_ message: Span<UInt8>) -> Progress {
        guard message.count >= Self.headerLength else {
            return message.isEmpty || message[0] == Self.clientHelloType
                ? .incomplete(needed: Self.headerLength) : .malformed
        }
        let end = Self.headerLength + Int(message.big24(at: 1))
        guard message[0] == Self.clientHelloType, end <= Self.longestMessage else { return .malformed }
        if next == 0 {
            let progress = readFixedPart(message, end: end)
            guard progress == .complete else { return progress }
        }
        return readExtensions(message, end: end)
    }

    /// What is known when no more bytes will come. Without the end of the hello nobody can say that no encrypted one
    /// follows the name, so then it counts as a cover.
    package func seenName(_ kind: NameKind, isComplete: Bool) -> SeenName? {
        serverName.map { name in
            SeenName(kind: kind, bytes: name, isCover: !isComplete || hasEncryptedHello || hasSeveralNames)
        }
    }
}

extension ClientHello {
    /// Version and random, and the longest session (RFC 8446 section 4.1.2).
    private static let versionAndRandom = 34
    private static let longestSession = 32

    /// Up to the length of the extensions, which may be missing (RFC 5246 section 7.4.1.2).
    private mutating func readFixedPart(_ message: Span<UInt8>, end: Int) -> Progress {
        let known = min(end, message.count)
        let stop = { (needed: Int) in needed <= end ? Progress.incomplete(needed: needed) : .malformed }
        var offset = Self.headerLength + Self.versionAndRandom
        guard offset < known else { return stop(offset + 1) }
        guard message[offset] <= Self.longestSession else { return .malformed }
        offset += 1 + Int(message[offset])
        if hasCookie {
            guard offset < known else { return stop(offset + 1) }
            offset += 1 + Int(message[offset])
        }
        guard offset + 2 <= known else { return stop(offset + 2) }
        offset += 2 + Int(message.big16(at: offset))
        guard offset < known else { return stop(offset + 1) }
        offset += 1 + Int(message[offset])
        guard offset != end else { return finishFixedPart(at: end, extensionsEnd: end) }
        guard offset + 2 <= known else { return stop(offset + 2) }
        return finishFixedPart(at: offset + 2, extensionsEnd: offset + 2 + Int(message.big16(at: offset)))
    }

    private mutating func finishFixedPart(at offset: Int, extensionsEnd: Int) -> Progress {
        next = offset
        self.extensionsEnd = extensionsEnd
        return .complete
    }

    private mutating func readExtensions(_ message: Span<UInt8>, end: Int) -> Progress {
        guard extensionsEnd <= end else { return .malformed }
        while next < extensionsEnd {
            guard next + 4 <= extensionsEnd else { return .malformed }
            guard next + 4 <= message.count else { return .incomplete(needed: next + 4) }
            let body = next + 4..<next + 4 + Int(message.big16(at: next + 2))
            guard body.upperBound <= extensionsEnd else { return .malformed }
            guard body.upperBound <= message.count else { return .incomplete(needed: body.upperBound) }
            guard readExtension(message.big16(at: next), body, of: message) else { return .malformed }
            next = body.upperBound
        }
        return message.count >= end ? .complete : .incomplete(needed: end)
    }

    /// False when it contradicts itself.
    private mutating func readExtension(_ type: UInt16, _ body: Range<Int>, of message: Span<UInt8>) -> Bool {
        switch type {
        case 0: return readServerNames(body, of: message)
        // encrypted_client_hello; the numbers before it are those of its drafts. The inner hello never travels alone.
        case 0xfe08...0xfe0c: hasEncryptedHello = true
        case 0xfe0d: hasEncryptedHello = hasEncryptedHello || body.isEmpty || message[body.lowerBound] == 0
        // encrypted_server_name, its forerunner.
        case 0xffce: hasEncryptedHello = true
        default: break
        }
        return true
    }

    /// RFC 6066 section 3.
    private mutating func readServerNames(_ body: Range<Int>, of message: Span<UInt8>) -> Bool {
        guard !body.isEmpty else { return true }
        guard body.count >= 2 else { return false }
        var offset = body.lowerBound + 2
        let end = offset + Int(message.big16(at: body.lowerBound))
        guard end <= body.upperBound else { return false }
        while offset < end {
            guard offset + 3 <= end else { return false }
            let name = offset + 3..<offset + 3 + Int(message.big16(at: offset + 1))
            guard name.upperBound <= end else { return false }
            if message[offset] == 0 { take(name, of: message) }
            offset = name.upperBound
        }
        return true
    }

    private mutating func take(_ name: Range<Int>, of message: Span<UInt8>) {
        guard !name.isEmpty else { return }
        guard serverName == nil else {
            hasSeveralNames = true
            return
        }
        serverName = message.lowerCased(name)
    }
}
