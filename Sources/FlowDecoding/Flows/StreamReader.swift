/// Reads one direction of a TCP stream: finds out what it is, and the names that its sender asks for, until there is nothing
/// more to find.
package struct StreamReader: Sendable {
    /// What was read.
    package enum Finding {
        /// A name, and when the first byte of its message passed (nanoseconds since 1970).
        case name(SeenName, Int64)
        case message(DNSMessage, Int64)
    }

    private enum Mode: Sendable {
        /// Anything may begin here.
        case beginning
        /// Something unknown has begun; TLS or HTTP may still follow, at the beginning of a segment.
        case greeting
        case tls(TLSRecords)
        case http(HTTPRequestReader)
        case dns(DNSStreamReader)
    }

    private enum Step {
        case goOn
        case wait
    }

    private var assembly: StreamAssembly
    private var mode = Mode.beginning
    /// The port of the other end, or of this one: DNS lives on port 53.
    private let isOnDNSPort: Bool
    /// Bytes of what is unknown.
    private var passed = 0
    package private(set) var isDone = false

    /// Bytes that are kept until more have come.
    package var kept: Int { assembly.kept }

    /// - Parameter sequence: of the first byte, behind a SYN; nil when the stream began before the capture.
    package init(startingAt sequence: UInt32?, isOnDNSPort: Bool) {
        self.assembly = StreamAssembly(startingAt: sequence)
        self.isOnDNSPort = isOnDNSPort
    }

    /// - Parameter isDoubtful: as in `StreamAssembly`.
    package mutating func take(
        _ bytes: Span<UInt8>, at sequence: UInt32, nanoseconds: Int64, isDoubtful: Bool = false,
        report: (Finding) -> Void
    ) {
        guard !isDone else { return }
        if !assembly.take(bytes, at: sequence, nanoseconds: nanoseconds, isDoubtful: isDoubtful) {
            giveUp(report)
            assembly.jump()
        }
        while !isDone, !assembly.unread.isEmpty {
            guard case .goOn = step(at: nanoseconds, report) else { break }
        }
        if assembly.unread.count > FlowLimits.mostUnread {
            giveUp(report)
            close()
        }
    }

    /// The stream has ended: what was begun is reported as far as it goes.
    package mutating func finish(report: (Finding) -> Void) {
        giveUp(report)
        close()
    }

    private mutating func close() {
        isDone = true
        mode = .beginning
        assembly.close()
    }

    /// Nothing joins on to what was begun.
    private mutating func giveUp(_ report: (Finding) -> Void) {
        let since = assembly.unreadSince
        switch mode {
        case .tls(let records):
            if let name = records.nameSoFar { report(.name(name, since)) }
        case .http(var reader):
            let unread = assembly.unread
            reader.finish(unread.span) { report(.name($0, since)) }
        case .beginning, .greeting, .dns: break
        }
        mode = .beginning
    }

    private mutating func step(at now: Int64, _ report: (Finding) -> Void) -> Step {
        let since = assembly.unreadSince
        switch mode {
        case .beginning: return begin(at: now, report)
        case .greeting: return lookAgain()
        case .tls(var records):
            mode = .beginning
            let unread = assembly.unread
            switch records.read(unread.span) {
            case .incomplete:
                mode = .tls(records)
                return .wait
            case .hello(let name):
                if let name { report(.name(name, since)) }
                close()
            case .notHello: beUnknown(at: now)
            }
            return .goOn
        case .http(var reader):
            mode = .beginning
            let unread = assembly.unread
            let read = reader.read(unread.span) { report(.name($0, since)) }
            return follow(read, as: .http(reader), at: now)
        case .dns(var reader):
            mode = .beginning
            let unread = assembly.unread
            let read = reader.read(unread.span) { report(.message($0, since)) }
            return follow(read, as: .dns(reader), at: now)
        }
    }

    /// Does with the stream what its reader asks for.
    private mutating func follow(_ read: StreamRead, as reader: Mode, at now: Int64) -> Step {
        assembly.consume(read.consumed, nanoseconds: now)
        switch read.next {
        case .more:
            mode = reader
            return .wait
        case .skip(let count):
            mode = reader
            assembly.skip(count)
        case .restart: mode = .beginning
        case .end: close()
        case .foreign: beUnknown(at: now)
        }
        return .goOn
    }

    private mutating func begin(at now: Int64, _ report: (Finding) -> Void) -> Step {
        let since = assembly.unreadSince
        let unread = assembly.unread
        let bytes = unread.span
        if bytes[0] == 0x16 || bytes[0] & 0x80 != 0 {
            if case .incomplete = TLSRecords.clientHello(in: bytes), bytes.count < 6 { return .wait }
            if TLSRecords.looksLikeClientHello(bytes) || bytes[0] != 0x16 {
                mode = .tls(TLSRecords())
                return .goOn
            }
        }
        let proxy = ProxyProtocolHeader.read(bytes)
        guard proxy.next == .foreign else { return follow(proxy, as: .beginning, at: now) }
        let socks = SOCKSRequest.read(bytes) { report(.name($0, since)) }
        guard socks.next == .foreign else { return follow(socks, as: .beginning, at: now) }
        if isOnDNSPort {
            mode = .dns(DNSStreamReader())
        } else {
            mode = .http(HTTPRequestReader())
        }
        return .goOn
    }

    /// What has begun is none of the known protocols: it is passed over, segment by segment.
    private mutating func beUnknown(at now: Int64) {
        let unread = assembly.unread
        if Self.isAnswer(unread.span) { return close() }
        let count = unread.count
        passed += count
        assembly.consume(count, nanoseconds: now)
        mode = .greeting
        if passed > FlowLimits.longestGreeting { close() }
    }

    /// Whether a ServerHello (RFC 8446 section 4) or a response of HTTP begins here. Who answers asks for nothing.
    private static func isAnswer(_ bytes: Span<UInt8>) -> Bool {
        if bytes.count > 5, bytes[0] == 0x16, bytes[1] == 3, bytes[5] == 2 { return true }
        return bytes.holds("HTTP/1.", at: 0)
    }

    private mutating func lookAgain() -> Step {
        let unread = assembly.unread
        mode = TLSRecords.looksLikeClientHello(unread.span) ? .tls(TLSRecords()) : .http(HTTPRequestReader())
        return .goOn
    }
}
