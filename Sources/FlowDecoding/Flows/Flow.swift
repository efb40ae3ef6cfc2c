import FlowModel

/// What is known of one flow: little, and all in one place, since every packet touches it.
struct Flow {
    enum ClientEnd: UInt8 {
        case unknown
        case lower
        case upper
    }

    let key: FlowKey
    let hash: UInt32
    /// When the newest packet passed: nanoseconds since 1970.
    var last: Int64
    var client = ClientEnd.unknown
    var isOpen = true
    /// Nothing more is read in what this end sends.
    var isLowerRead = false
    var isUpperRead = false
    /// As in `DatagramReader`.
    var passedOver: UInt8 = 0
    /// The capture does not hold the beginning.
    var beganBefore = false
    /// Sequence numbers of the first bytes, where the SYNs were seen.
    private(set) var lowerStart: UInt32?
    private(set) var upperStart: UInt32?
    var slot = SlotCount()
    /// The last slot in which data passed, before this one.
    var slotBefore: Int64 = .min
    /// When the server first answered what was last asked for by name, which may shake hands anew: nanoseconds since 1970; the
    /// greatest number before, and where the client is not known.
    var answerBegan: Int64 = .max
    /// Hardware of the lower end and of the upper.
    private(set) var lowerHardware: MACAddress?
    private(set) var upperHardware: MACAddress?
    var naming = FlowNaming()
    /// What is being read; nil once nothing is.
    var streams: StreamPair?
    var datagrams: DatagramReader?

    init(key: FlowKey, hash: UInt32, at nanoseconds: Int64) {
        self.key = key
        self.hash = hash
        self.last = nanoseconds
    }

    /// Client and server; where nothing tells, the end with the higher port is taken for the client.
    var ends: (client: FlowKey.Endpoint, server: FlowKey.Endpoint) {
        let isLowerClient =
            switch client {
            case .lower: true
            case .upper: false
            case .unknown: key.lower.port >= key.upper.port
            }
        return isLowerClient ? (key.lower, key.upper) : (key.upper, key.lower)
    }

    /// Remembers the server's first answer, of which these are bytes of payload, in nanoseconds since 1970. One byte alone keeps a
    /// connection alive (RFC 1122 section 4.2.3.6).
    @inline(__always)
    mutating func noteAnswer(_ bytes: Int, isFromLower: Bool, at nanoseconds: Int64) {
        guard answerBegan == .max, bytes > 1, client == (isFromLower ? .upper : .lower) else { return }
        answerBegan = nanoseconds
    }

    /// Whether its slot began so long after the server's first answer that no handshake lies in it.
    var isOngoing: Bool {
        let (passed, isUnknown) = slot.first.subtractingReportingOverflow(answerBegan)
        return !isUnknown && passed >= FlowLimits.longestHandshake
    }

    /// The service of names that one of the ports belongs to.
    var dnsService: DNSService? { DNSService(port: key.lower.port) ?? DNSService(port: key.upper.port) }

    var isOnDNSPort: Bool { dnsService == .dns }

    /// One end begins to send, at this sequence number.
    mutating func begin(at start: UInt32, isFromLower: Bool, isAnswer: Bool) {
        let reader = StreamReader(startingAt: start, isOnDNSPort: isOnDNSPort)
        let pair = streams ?? StreamPair()
        pair.put(reader, isFromLower)
        streams = pair
        if isFromLower {
            (lowerStart, isLowerRead) = (start, false)
        } else {
            (upperStart, isUpperRead) = (start, false)
        }
        client = isFromLower != isAnswer ? .lower : .upper
    }

    /// Remembers whose hardware the ends have.
    mutating func note(_ segment: TransportSegment, isFromLower: Bool) {
        if isFromLower {
            (lowerHardware, upperHardware) = (segment.sourceHardware, segment.destinationHardware)
        } else {
            (lowerHardware, upperHardware) = (segment.destinationHardware, segment.sourceHardware)
        }
    }
}
