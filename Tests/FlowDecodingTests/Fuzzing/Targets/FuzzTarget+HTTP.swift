import FlowDecoding

extension FuzzTarget {
    /// A byte that chooses the size of the pieces, and a stream.
    static func readHTTP(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        let step = input.byte()
        let stream = input.rest()
        let whole = names(stream, cuts: [])
        precondition(
            names(stream, cuts: cuts(stream.count, step: step)) == whole, "requests read differently in pieces")
        for name in whole { check(name, in: stream.count) }
    }

    private static func names(_ stream: [UInt8], cuts: [Int]) -> [SeenName] {
        var reader = HTTPRequestReader()
        var names: [SeenName] = []
        let feed = StreamFeed(stream, cuts: cuts) { reader.read($0) { names.append($0) } }
        if feed.next == .more, feed.position < stream.count {
            reader.finish(stream.span.extracting(feed.position..<stream.count)) { names.append($0) }
        }
        return names
    }
}
