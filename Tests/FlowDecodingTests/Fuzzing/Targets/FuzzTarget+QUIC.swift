import FlowDecoding

extension FuzzTarget {
    /// Datagrams.
    static func readQUIC(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        var connection = QUICConnection()
        var count = 0
        while !input.isEmpty {
            let datagram = input.piece()
            count += datagram.count
            _ = QUICConnection.canBegin(datagram.span)
            if let name = connection.read(datagram.span).name { check(name, in: count) }
        }
    }

    private static let versions = QUICPacketBuilder.salts.keys.sorted()

    /// A byte that chooses the version, and the frames of packets, which are sealed here: no fuzzer guesses a tag of 16
    /// bytes.
    static func readQUICFrames(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        let builder = QUICPacketBuilder.of(version: versions[Int(input.byte()) % versions.count])
        var connection = QUICConnection()
        var number: UInt64 = 0
        var count = 0
        while !input.isEmpty {
            let frames = input.piece()
            count += frames.count
            let reading = connection.read(builder.initial(frames, number: number, size: 0).span)
            precondition(reading.isFromClient, "a packet of the client does not open")
            if let name = reading.name { check(name, in: count) }
            number += 1
        }
    }
}
