/// The QUIC of one pair of addresses and ports, both directions: finds the hellos of its clients and their names.
///
/// Which side is the client need not be known: only a client's packet opens with the keys that follow from the connection
/// ID it chose. After a whole hello a connection costs nothing, until a packet with an unknown connection ID comes.
package struct QUICConnection: Sendable {
    /// Packets that may fail to open before no more are tried, until a hello is whole. Each costs some 15 microseconds; in
    /// honest traffic only the server's first packets fail, and only where the capture missed the client's.
    package static let mostFailures = 16
    /// Bytes of the shortest connection ID that a client may choose for its server (RFC 9000 section 7.2).
    private static let shortestChosenID = 8

    private var version: QUICVersion?
    private var keys: QUICKeys?
    /// Of the client's first packet: what the client called its server, and itself.
    private var destination: [UInt8] = []
    private var client: [UInt8] = []
    /// What the server called itself.
    private var server: [UInt8]?
    private var hello: QUICHello?
    private var reported: SeenName?
    private var failures = 0
    /// The hello of the last connection has been read to its end.
    package private(set) var isDone = false

    package init() {}

    /// Whether a connection may begin with this datagram. A few comparisons, for the flow that has none yet.
    package static func canBegin(_ datagram: Span<UInt8>) -> Bool {
        guard datagram.count > QUICLongHeader.shortest, datagram[0] & 0xc0 != 0x40, datagram[0] & 0xc0 != 0x80
        else { return false }
        return GoogleQUICHeader(datagram) != nil || QUICLongHeader(datagram, at: 0) != nil
    }

    /// - Parameter datagram: the payload of UDP. A cut one yields nothing.
    package mutating func read(_ datagram: Span<UInt8>) -> QUICReading {
        guard datagram.count > QUICLongHeader.shortest else { return QUICReading() }
        switch datagram[0] & 0xc0 {
        case 0x00: return readGoogle(datagram)
        case 0xc0:
            guard let header = QUICLongHeader(datagram, at: 0) else { return readGoogle(datagram) }
            return readPackets(datagram, first: header)
        default: return QUICReading()
        }
    }
}

extension QUICConnection {
    /// All packets of a datagram, which have the same destination (RFC 9000 section 12.2).
    private mutating func readPackets(_ datagram: Span<UInt8>, first: QUICLongHeader) -> QUICReading {
        var reading = QUICReading(isQUIC: true)
        let destination = datagram.copied(first.destination)
        var header = first
        var start = 0
        while true {
            readPacket(datagram, from: start, header: header, destination: destination, into: &reading)
            start = header.end
            guard let next = QUICLongHeader(datagram, at: start),
                datagram.holds(destination, in: next.destination)
            else { return reading }
            header = next
        }
    }

    private mutating func readPacket(
        _ datagram: Span<UInt8>, from start: Int, header: QUICLongHeader, destination: [UInt8],
        into reading: inout QUICReading
    ) {
        if keys != nil, destination == client, !datagram.holds(client, in: header.source) {
            return server = datagram.copied(header.source)
        }
        guard case .initial(let packetNumber, let hasToken) = header.packet else { return }
        if isDone, version == header.version, destination == self.destination || destination == server {
            return reading.isFromClient = true
        }
        guard failures < Self.mostFailures else { return }
        let packet = datagram.copied(start..<header.end)
        let client = datagram.copied(header.source)
        guard
            let frames = open(
                packet, packetNumberAt: packetNumber - start, version: header.version, destination: destination,
                client: client, hasToken: hasToken)
        else { return failures += 1 }
        take(frames, destination: destination, into: &reading)
    }

    /// With the keys of the connection, or those of a new one that begins with this packet.
    private mutating func open(
        _ packet: [UInt8], packetNumberAt offset: Int, version: QUICVersion, destination: [UInt8], client: [UInt8],
        hasToken: Bool
    ) -> [UInt8]? {
        if self.version == version, let frames = keys?.open(packet, packetNumberAt: offset) { return frames }
        guard destination.count >= Self.shortestChosenID || hasToken,
            self.version != version || self.destination != destination || keys == nil,
            var ownKeys = QUICKeys(version, connectionID: destination),
            let frames = ownKeys.open(packet, packetNumberAt: offset)
        else { return nil }
        begin(version, destination: destination, client: client)
        keys = ownKeys
        return frames
    }

    /// Forgets the connection before. The one after a Retry or a negotiation of the version goes on with it: it says the
    /// same hello again (RFC 9000 section 17.2.5.2).
    private mutating func begin(_ version: QUICVersion, destination: [UInt8], client: [UInt8]) {
        let goesOn = destination == self.destination || (!client.isEmpty && client == self.client)
        if !goesOn { reported = nil }
        self.version = version
        self.destination = destination
        self.client = client
        server = nil
        hello = QUICHello(version)
        isDone = false
    }

    private mutating func take(_ frames: [UInt8], destination: [UInt8], into reading: inout QUICReading) {
        reading.isFromClient = true
        if destination != self.destination { server = destination }
        guard !isDone, var hello, let version else { return }
        self.hello = nil
        if version.hasGoogleFrames {
            GoogleQUICFrames(version).read(frames.span, into: &hello)
        } else {
            QUICFrames.read(frames.span, into: &hello)
        }
        finish(hello, into: &reading)
    }

    private mutating func finish(_ read: QUICHello, into reading: inout QUICReading) {
        var read = read
        guard case .complete(let name) = read.read() else {
            hello = read
            return
        }
        isDone = true
        failures = 0
        if let name, name != reported { reading.name = name }
        reported = name ?? reported
    }

    /// Google's versions that do not encrypt. Reserved versions are QUIC too, of which nothing is read.
    private mutating func readGoogle(_ datagram: Span<UInt8>) -> QUICReading {
        guard let header = GoogleQUICHeader(datagram) else {
            return QUICReading(isQUIC: datagram[0] & 0xc0 == 0xc0 && QUICVersion.isReserved(datagram.big32(at: 1)))
        }
        var reading = QUICReading(isQUIC: true, isFromClient: true)
        if version != header.version || !datagram.holds(destination, in: header.connectionID) {
            begin(header.version, destination: datagram.copied(header.connectionID), client: [])
            keys = nil
        }
        guard !isDone, var hello else { return reading }
        self.hello = nil
        let frames = GoogleQUICFrames(header.version, packetNumberLength: header.packetNumberLength)
        frames.read(datagram, from: header.payload, into: &hello)
        finish(hello, into: &reading)
        return reading
    }
}
