import FlowDecoding
import FlowModel

/// Feeds a table of flows with segments between two ends.
struct FlowFeed {
    static let second: Int64 = 1_000_000_000
    static let client = IPAddress(v4: 0x0a14_010b)
    static let server = IPAddress(v4: 0xcb00_710a)

    var table: FlowTable
    var transport = TransportSegment.Transport.tcp
    var clientAddress = FlowFeed.client
    var serverAddress = FlowFeed.server
    var clientPort: UInt16 = 40_000
    var serverPort: UInt16 = 443
    /// Nanoseconds of the next segment.
    var now: Int64 = 1_000 * FlowFeed.second

    init(keepsSlots: Bool = false) { table = FlowTable(seed: 7, keepsSlots: keepsSlots) }

    /// - Parameter declared: the length by the headers, when the capture cut the segment.
    mutating func send(
        _ payload: [UInt8] = [], at sequence: UInt32 = 0, flags: TCPFlags = [.acknowledgement, .push],
        isAnswer: Bool = false, declared: Int? = nil
    ) {
        let segment = TransportSegment(
            transport: transport, source: isAnswer ? serverAddress : clientAddress,
            destination: isAnswer ? clientAddress : serverAddress, sourcePort: isAnswer ? serverPort : clientPort,
            destinationPort: isAnswer ? clientPort : serverPort,
            sourceHardware: MACAddress(bits: isAnswer ? 2 : 1), destinationHardware: MACAddress(bits: isAnswer ? 1 : 2),
            payload: 0..<payload.count, declaredLength: declared ?? payload.count, sequence: sequence,
            flags: transport == .tcp ? flags : [], wireLength: payload.count + 54)
        table.receive(segment, payload.span, at: now)
    }

    /// The three segments that open a connection: the client's first byte has number 1, the server's 501.
    mutating func open(at sequence: UInt32 = 0) {
        send(at: sequence, flags: .syn)
        send(at: 500, flags: [.syn, .acknowledgement], isAnswer: true)
        send(at: sequence &+ 1, flags: .acknowledgement)
    }

    /// Kind and name, in order, of what was seen since.
    mutating func names() -> [String] { table.takeNames().map { written($0.name) } }
}

extension FlowFeed {
    static func hello(_ name: String = "www.example.org") -> [UInt8] {
        HelloBuilder.records(HelloBuilder(names: [name]).message)
    }

    static func request(_ host: String) -> [UInt8] { Array("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n".utf8) }

    /// An answer that gives `address` for `name`.
    static func answer(_ name: String, _ address: IPAddress) -> [UInt8] {
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: address.low >> (24 - 8 * UInt64($0))) }
        return DNSBytes.response(name, DNSBytes.record([0xc0, 12], 1, bytes)).bytes
    }
}
