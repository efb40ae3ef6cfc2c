/// A decoder, or a few that are fed alike, that must bear any bytes. The same function is called by the fuzzer, on inputs
/// that it makes up, and by the tests, on those that were kept.
///
/// Besides traps and memory faults, which need no check, a target looks for what must hold of every input: a stream reads
/// the same whole and in pieces, and no bound is exceeded. A check that fails traps.
enum FuzzTarget: String, CaseIterable, Sendable {
    case captureFiles = "capture-files"
    case packets
    case tls
    case dtls
    case quic
    case quicFrames = "quic-frames"
    case http
    case proxies
    case dns
    case flows
    case captures
    case calendars
    case catalogues

    func run(_ input: Span<UInt8>) {
        switch self {
        case .captureFiles: Self.readCaptureFile(input)
        case .packets: Self.readPackets(input)
        case .tls: Self.readTLS(input)
        case .dtls: Self.readDTLS(input)
        case .quic: Self.readQUIC(input)
        case .quicFrames: Self.readQUICFrames(input)
        case .http: Self.readHTTP(input)
        case .proxies: Self.readProxies(input)
        case .dns: Self.readDNS(input)
        case .flows: Self.readFlows(input)
        case .captures: Self.readCapture(input)
        case .calendars: Self.readCalendar(input)
        case .catalogues: Self.readCatalogue(input)
        }
    }
}
