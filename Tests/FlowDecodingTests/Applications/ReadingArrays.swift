import FlowDecoding

/// An expectation cannot hold a span.
extension ClientHello {
    mutating func read(_ message: some Collection<UInt8>) -> Progress { read(Array(message).span) }
}

extension TLSRecords {
    mutating func read(_ stream: some Collection<UInt8>) -> TLSReading { read(Array(stream).span) }

    static func clientHello(in stream: some Collection<UInt8>, from start: Int = 0) -> TLSReading {
        clientHello(in: Array(stream).span, from: start)
    }

    static func looksLikeClientHello(_ bytes: some Collection<UInt8>, at offset: Int = 0) -> Bool {
        looksLikeClientHello(Array(bytes).span, at: offset)
    }
}

extension DTLSConnection {
    static func canBegin(_ datagram: some Collection<UInt8>) -> Bool { canBegin(Array(datagram).span) }

    mutating func read(_ datagram: some Collection<UInt8>) -> SeenName? { read(Array(datagram).span) }
}

extension QUICConnection {
    static func canBegin(_ datagram: some Collection<UInt8>) -> Bool { canBegin(Array(datagram).span) }

    mutating func read(_ datagram: some Collection<UInt8>) -> QUICReading { read(Array(datagram).span) }

    /// The names in the datagrams of one flow.
    static func names(_ datagrams: [[UInt8]]) -> [SeenName] {
        var connection = QUICConnection()
        return datagrams.compactMap { connection.read($0).name }
    }
}
