import FlowDecoding

extension FuzzTarget {
    static let links: [LinkType] = [
        .ethernet, .rawIP, .null, .loop, .ppp, .pppHDLC, .ciscoHDLC, .fddi, .wireless, .wirelessRadiotap, .linuxCooked,
        .linuxCooked2, .nflog, .other(147),
    ]

    /// A byte that chooses the link, and frames; before each a byte of seconds since the one before.
    static func readPackets(_ input: Span<UInt8>) {
        var input = FuzzInput(input)
        let link = links[Int(input.byte()) % links.count]
        var decoder = PacketDecoder()
        var time: Int64 = 0
        var frames = 0
        var segments = 0
        while !input.isEmpty {
            time += Int64(input.byte()) * 1_000_000_000
            let frame = input.piece()
            frames += 1
            decoder.decode(frame.span, link: link, at: time, wireLength: frame.count) {
                segments += 1
                check($0, $1)
            }
        }
        decoder.finish {
            segments += 1
            check($0, $1)
        }
        precondition(decoder.counts.frames == frames, "a frame is not counted")
        precondition(decoder.counts.segments == segments, "a segment is not counted")
    }

    private static func check(_ segment: TransportSegment, _ bytes: Span<UInt8>) {
        precondition(
            segment.payload.lowerBound >= 0 && segment.payload.upperBound <= bytes.count, "a payload lies elsewhere")
        precondition(segment.declaredLength >= segment.payload.count, "a payload is longer than it says")
        precondition(segment.declaredLength <= 1 << 32, "a payload is longer than any can be")
        precondition(segment.wireLength >= 0, "a frame has less than no bytes")
    }
}
