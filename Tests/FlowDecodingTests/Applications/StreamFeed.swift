import FlowDecoding

/// Shows a stream to a reader as a flow table does: in pieces, each with what was not consumed before, and without what
/// may be skipped.
struct StreamFeed {
    /// Offset in the stream behind all that was consumed or skipped.
    private(set) var position = 0
    private(set) var next = StreamRead.Next.more

    /// - Parameter cuts: offsets at which a piece ends; the last one ends with the stream.
    init(_ bytes: [UInt8], cuts: [Int], read: (Span<UInt8>) -> StreamRead) {
        for end in cuts + [bytes.count] where next == .more && end > position && end <= bytes.count {
            let outcome = read(bytes.span.extracting(position..<end))
            precondition(outcome.consumed <= end - position, "more consumed than there is")
            position += outcome.consumed
            next = outcome.next
            if case .skip(let count) = next {
                precondition(position == end, "skipped before all was consumed")
                (position, next) = (position + count, .more)
            }
        }
    }
}

/// A name in a form that is easy to compare: `http_host www.example.org`.
func written(_ name: SeenName) -> String {
    name.kind.rawValue + " " + String(decoding: name.bytes, as: UTF8.self)
}
