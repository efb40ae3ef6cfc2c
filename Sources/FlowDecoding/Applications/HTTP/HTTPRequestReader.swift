/// The requests of one direction of an HTTP/1 connection, one behind the other (RFC 9112), out of bytes that come in
/// pieces. Names are reported as soon as their line is complete. Bodies are passed over by their framing, so that what
/// looks like a request in them is not taken for one.
package struct HTTPRequestReader: Sendable {
    /// Bytes from the method to the empty line. Servers refuse heads of 8 to 48 KiB by default; more is no browser's.
    package static let longestHead = 64 * 1024
    /// Line ends before the first request of a stream. RFC 9112 section 2.2 has servers ignore one; some clients send two.
    package static let longestLead = 4

    enum Place: Sendable {
        case requestLine
        case header
        case chunkSize
        case chunkEnd
        case trailer
        case ended
    }

    enum Step {
        case goOn
        case stop(StreamRead.Next)
    }

    var place = Place.requestLine
    var head = HTTPRequestHead(isConnect: false)
    /// Bytes of the head, or of the trailer, that were consumed.
    var headLength = 0
    /// Bytes at the beginning of what is not consumed in which the end of the line was looked for.
    private var searched = 0
    private var hasBegun = false
    /// What it means that no request follows. Once a request was read, that it ends, even when an upgrade was offered.
    var otherwise = StreamRead.Next.foreign
    /// A request had two Hosts that differ, or a Host that is no host.
    package private(set) var sawFaultyHost = false

    package init() {}

    /// Reads what can be read of `bytes`, which begin behind those consumed and skipped before.
    package mutating func read(_ bytes: Span<UInt8>, report: (SeenName) -> Void) -> StreamRead {
        var position = 0
        while true {
            switch step(bytes, &position, report) {
            case .goOn:
                searched = 0
            case .stop(let next):
                searched = next == .more ? searched : 0
                return StreamRead(consumed: position, next: next)
            }
        }
    }

    /// Reports the name of a Host line that is the last there is: nothing more will come behind `bytes`, which were not
    /// consumed.
    package mutating func finish(_ bytes: Span<UInt8>, report: (SeenName) -> Void) {
        guard case .header = place, bytes.count > 0, bytes[bytes.count - 1] == UInt8(ascii: "\n") else { return }
        take(0..<bytes.count, of: bytes, report)
        place = .ended
    }

    private mutating func step(_ bytes: Span<UInt8>, _ position: inout Int, _ report: (SeenName) -> Void) -> Step {
        switch place {
        case .requestLine: requestLine(bytes, &position, report)
        case .header: headerLine(bytes, &position, report)
        case .chunkSize: chunkSize(bytes, &position)
        case .chunkEnd: chunkEnd(bytes, &position)
        case .trailer: trailerLine(bytes, &position)
        case .ended: .stop(otherwise)
        }
    }

    mutating func end(_ next: StreamRead.Next) -> Step {
        place = .ended
        otherwise = next
        return .stop(next)
    }

    private mutating func requestLine(
        _ bytes: Span<UInt8>, _ position: inout Int, _ report: (SeenName) -> Void
    ) -> Step {
        var start = position
        while start < bytes.count, bytes[start] == 0x0d || bytes[start] == 0x0a { start += 1 }
        if hasBegun {
            searched = max(0, searched - (start - position))
            position = start
        } else if start - position > Self.longestLead {
            return end(.foreign)
        }
        guard start < bytes.count else { return .stop(.more) }
        let unseen = max(start, position + searched)
        guard let lineEnd = lineEnd(bytes, from: position, notBefore: start) else {
            let isShort = bytes.count - start <= Self.longestHead
            return isShort && HTTPRequestLine.mayBegin(at: start, unseen: unseen, of: bytes)
                ? .stop(.more) : end(otherwise)
        }
        guard let line = HTTPRequestLine(start..<lineEnd, of: bytes), lineEnd - start <= Self.longestHead else {
            // HTTP/2 with prior knowledge (RFC 9113 section 3.4): its names are compressed.
            return end(bytes.holds("PRI * HTTP/2.0", at: start) ? .end : otherwise)
        }
        begin(line, length: lineEnd - start)
        reportTarget(line, of: bytes, report)
        position = lineEnd
        return .goOn
    }

    private mutating func begin(_ line: HTTPRequestLine, length: Int) {
        hasBegun = true
        otherwise = .end
        head = HTTPRequestHead(isConnect: line.isConnect)
        headLength = length
        place = .header
    }

    private func reportTarget(_ line: HTTPRequestLine, of bytes: Span<UInt8>, _ report: (SeenName) -> Void) {
        switch line.target {
        case .absolute(let authority):
            guard let host = HTTPAuthority.host(authority, of: bytes, mayHaveUser: true) else { return }
            report(SeenName(kind: .httpAbsoluteURI, bytes: host))
        case .authority(let authority):
            guard let host = HTTPAuthority.host(authority, of: bytes) else { return }
            report(SeenName(kind: .httpConnect, bytes: host))
        case .origin, .asterisk, .other: return
        }
    }

    /// Takes one line of the header, and reports the name that it tells.
    mutating func take(_ line: Range<Int>, of bytes: Span<UInt8>, _ report: (SeenName) -> Void) {
        let host = head.take(line, of: bytes)
        if head.hasFaultyHost { sawFaultyHost = true }
        if let host { report(SeenName(kind: .httpHost, bytes: host)) }
    }

    /// The offset behind the next line feed; nil, and remembered how far was looked, when there is none.
    mutating func lineEnd(_ bytes: Span<UInt8>, from position: Int, notBefore start: Int) -> Int? {
        let from = min(bytes.count, max(start, position + searched))
        guard let lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n"), in: from..<bytes.count) else {
            searched = bytes.count - position
            return nil
        }
        // Where the line may go on behind it, it is looked for again.
        searched = lineFeed - position
        return lineFeed + 1
    }
}
