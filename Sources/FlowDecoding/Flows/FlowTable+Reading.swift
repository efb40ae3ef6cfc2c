import FlowModel

/// What is read of payloads.
extension FlowTable {
    /// What an Ethernet frame of 60 bytes has left behind the headers of IPv4 and TCP.
    package static let mostPadding = 6

    mutating func readStream(
        _ segment: TransportSegment, _ bytes: Span<UInt8>, at place: Int, _ isFromLower: Bool, _ nanoseconds: Int64
    ) {
        // What the capture cut off is a hole in the stream.
        let payload = bytes.extracting(segment.payload)
        let sequence = segment.flags.contains(.syn) ? segment.sequence &+ 1 : segment.sequence
        let streams = flows[place].streams ?? StreamPair()
        var reader = streams.take(isFromLower) ?? StreamReader(startingAt: nil, isOnDNSPort: flows[place].isOnDNSPort)
        var findings: [StreamReader.Finding] = []
        kept -= reader.kept
        reader.take(
            payload, at: sequence, nanoseconds: nanoseconds, isDoubtful: Self.mayBePadding(segment, payload)
        ) { findings.append($0) }
        kept += reader.kept
        if reader.isDone {
            if isFromLower { flows[place].isLowerRead = true } else { flows[place].isUpperRead = true }
        } else {
            streams.put(reader, isFromLower)
        }
        flows[place].streams = flows[place].isLowerRead && flows[place].isUpperRead ? nil : streams
        note(findings, at: place, isFromLower)
        if kept > FlowLimits.mostKept { cutShortest() }
    }

    /// Some network cards count the zeros that fill up the frame of an acknowledgement as its payload.
    private static func mayBePadding(_ segment: TransportSegment, _ payload: Span<UInt8>) -> Bool {
        guard segment.flags == .acknowledgement, payload.count <= mostPadding else { return false }
        for index in 0..<payload.count where payload[index] != 0 { return false }
        return true
    }

    mutating func readDatagram(
        _ segment: TransportSegment, _ bytes: Span<UInt8>, at place: Int, _ isFromLower: Bool, _ nanoseconds: Int64
    ) {
        guard flows[place].passedOver >> (bytes[segment.payload.lowerBound] >> 6) & 1 == 0 else { return }
        let payload = bytes.extracting(segment.payload)
        if let service = flows[place].dnsService, let message = DNSMessage(payload) {
            return note(message, service, at: place, isFromLower, nanoseconds)
        }
        let reader = flows[place].datagrams ?? DatagramReader()
        flows[place].datagrams = reader
        var findings: [DatagramReader.Finding] = []
        reader.read(payload) { findings.append($0) }
        if flows[place].dnsService == nil { flows[place].passedOver = reader.passedOver }
        for finding in findings {
            switch finding {
            case .name(let name): note(name, at: place, isFromLower, nanoseconds)
            case .message(let message): note(message, .dns, at: place, isFromLower, nanoseconds)
            }
        }
    }

    mutating func note(_ findings: [StreamReader.Finding], at place: Int, _ isFromLower: Bool) {
        for finding in findings {
            switch finding {
            case .name(let name, let since): note(name, at: place, isFromLower, since)
            case .message(let message, let since): note(message, .dns, at: place, isFromLower, since)
            }
        }
    }

    /// A name that the sender asks for: it is the client of this flow.
    private mutating func note(_ name: SeenName, at place: Int, _ isFromLower: Bool, _ since: Int64) {
        flows[place].client = isFromLower ? .lower : .upper
        var naming = flows[place].naming
        naming.take(name)
        if keepsSlots, naming.differs(from: flows[place].naming) { closeSlot(at: place) }
        flows[place].naming = naming
        flows[place].answerBegan = .max
        add(name, at: place, since)
    }

    private mutating func note(
        _ message: DNSMessage, _ service: DNSService, at place: Int, _ isFromLower: Bool, _ since: Int64
    ) {
        flows[place].client = isFromLower == message.isResponse ? .upper : .lower
        message.report(service) { add($0, at: place, since) }
        guard keepsSlots, service == .dns else { return }
        let client = flows[place].ends.client.address
        for answer in message.addresses {
            guard let name = HostName(answer.name.span) else { continue }
            answers.learn(name, of: answer.address, for: client)
        }
    }

    private mutating func add(_ name: SeenName, at place: Int, _ since: Int64) {
        let flow = flows[place]
        let ends = flow.ends
        names.append(
            NamedFlow(
                name: name, transport: flow.key.transport, client: ends.client, server: ends.server, nanoseconds: since)
        )
    }
}
