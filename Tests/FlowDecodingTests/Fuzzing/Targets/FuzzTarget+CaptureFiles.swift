import FlowDecoding

extension FuzzTarget {
    private static let chunks = [1, 3, 16, 61, 1000]

    /// A byte that chooses the size of the pieces, and a file.
    static func readCaptureFile(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        let chunk = chunks[Int(input.byte()) % chunks.count]
        let file = input.rest()
        let whole = CaptureReading(of: file)
        precondition(whole == CaptureReading(of: file, chunk: chunk), "a capture reads differently in pieces")
        precondition(whole.frames.allSatisfy { $0.wireLength >= $0.bytes.count }, "a frame is longer than its cable")
        precondition(whole.fault != nil || whole.taken == file.count, "bytes are lost without a word")
    }
}
