import FlowDecoding

extension FuzzTarget {
    /// Two bits that choose: a stream or a datagram, a guess or not. Of a stream the others choose the size of the pieces.
    static func readDNS(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        let choice = input.byte()
        let bytes = input.rest()
        let isGuess = choice & 2 != 0
        if choice & 1 == 0 {
            if let message = DNSMessage(bytes.span, isGuess: isGuess) { check(message, in: bytes.count) }
        } else {
            let whole = messages(bytes, cuts: [], isGuess)
            precondition(
                messages(bytes, cuts: cuts(bytes.count, step: choice >> 2), isGuess) == whole,
                "messages read differently in pieces")
            for message in whole { check(message, in: bytes.count) }
        }
    }

    private static func messages(_ stream: [UInt8], cuts: [Int], _ isGuess: Bool) -> [DNSMessage] {
        var reader = DNSStreamReader(isGuess: isGuess)
        var messages: [DNSMessage] = []
        _ = StreamFeed(stream, cuts: cuts) { reader.read($0) { messages.append($0) } }
        return messages
    }

    private static func check(_ message: DNSMessage, in count: Int) {
        precondition(message.names.count <= DNSMessage.mostQuestions, "more questions than are read")
        precondition(message.addresses.count <= DNSMessage.mostAddresses, "more addresses than are taken")
        precondition(
            message.names.allSatisfy { !$0.isEmpty && $0.count <= 255 && $0.count <= count }, "a name out of nothing")
        message.report(.dns) { check($0, in: count) }
    }
}
