import FlowDecoding

extension FuzzTarget {
    /// A byte that chooses the size of the pieces, and a stream. What is decided early must not be decided otherwise later.
    static func readProxies(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        let step = input.byte()
        let stream = input.rest()
        check(stream, step: step) { ProxyProtocolHeader.read($0) }
        check(stream, step: step) { bytes in
            SOCKSRequest.read(bytes) { check($0, in: bytes.count) }
        }
    }

    private static func check(_ stream: [UInt8], step: UInt8, _ read: (Span<UInt8>) -> StreamRead) {
        let whole = read(stream.span)
        precondition(whole.consumed <= stream.count, "more consumed than there is")
        for end in cuts(stream.count, step: step) {
            let early = read(stream.span.extracting(0..<end))
            guard early.next == .more else {
                precondition(early == whole, "what was decided is decided otherwise")
                return
            }
        }
    }
}
