import FlowDecoding

extension FuzzTarget {
    /// A byte that chooses the size of the pieces, and a stream.
    static func readTLS(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        let step = input.byte()
        let stream = input.rest()
        let bytes = stream.span
        let whole = TLSRecords.clientHello(in: bytes)
        var records = TLSRecords()
        var inPieces = TLSReading.notHello
        for end in cuts(stream.count, step: step) + [stream.count] {
            _ = TLSRecords.looksLikeClientHello(bytes.extracting(0..<end))
            inPieces = records.read(bytes.extracting(0..<end))
            guard case .incomplete(let needed) = inPieces else { break }
            precondition(needed > end, "a hello waits for what is there")
            if let name = records.nameSoFar { check(name, in: end) }
        }
        precondition(inPieces == whole, "a hello reads differently in pieces")
        if case .hello(let name?) = whole { check(name, in: stream.count) }
    }

    /// Datagrams.
    static func readDTLS(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        var connection = DTLSConnection()
        var count = 0
        while !input.isEmpty {
            let datagram = input.piece()
            count += datagram.count
            _ = DTLSConnection.canBegin(datagram.span)
            guard let name = connection.read(datagram.span) else { continue }
            check(name, in: count)
            precondition(connection.isDone, "a name before the end of its hello")
        }
    }
}
