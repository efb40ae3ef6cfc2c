import FlowDecoding
import FlowModel

/// What a decoder made of frames: the segments, with copies of their payloads.
struct PacketReading {
    var decoder = PacketDecoder()
    private(set) var segments: [TransportSegment] = []
    private(set) var payloads: [[UInt8]] = []

    init() {}

    init(_ frame: [UInt8], link: LinkType = .ethernet, wireLength: Int? = nil) {
        read(frame, link: link, wireLength: wireLength)
    }

    mutating func read(_ frame: [UInt8], link: LinkType = .ethernet, wireLength: Int? = nil, at nanoseconds: Int64 = 0)
    {
        var segments: [TransportSegment] = []
        var payloads: [[UInt8]] = []
        decoder.decode(frame.span, link: link, at: nanoseconds, wireLength: wireLength ?? frame.count) {
            segment, bytes in
            segments.append(segment)
            payloads.append(segment.payload.map { bytes[$0] })
        }
        self.segments += segments
        self.payloads += payloads
    }

    mutating func finish() {
        var segments: [TransportSegment] = []
        var payloads: [[UInt8]] = []
        decoder.finish { segment, bytes in
            segments.append(segment)
            payloads.append(segment.payload.map { bytes[$0] })
        }
        self.segments += segments
        self.payloads += payloads
    }

    var counts: PacketCounts { decoder.counts }

    /// Faults of all kinds.
    var faults: Int {
        counts.truncated + counts.malformed + counts.unknownLink + counts.notInternet + counts.otherTransport
            + counts.encrypted + counts.tooDeep
    }
}
