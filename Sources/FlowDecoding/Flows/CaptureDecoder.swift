/// From the frames of a capture to its flows.
package struct CaptureDecoder {
    package private(set) var packets = PacketDecoder()
    package var flows: FlowTable
    /// Frames without a time, which cannot be placed and are not looked at (pcapng's simple packet block).
    package private(set) var timeless = 0

    /// - Parameters: as for `FlowTable`.
    package init(seed: UInt64, keepsSlots: Bool) {
        self.flows = FlowTable(seed: seed, keepsSlots: keepsSlots)
    }

    /// Takes one frame. `bytes` are those that it lies in.
    /// - Parameter isWanted: whether a segment may be looked at; it is asked before anything of the payload is read.
    package mutating func take(
        _ frame: CapturedFrame, _ bytes: Span<UInt8>, where isWanted: (TransportSegment) -> Bool = { _ in true }
    ) {
        guard let nanoseconds = frame.nanoseconds else {
            timeless += 1
            return
        }
        packets.decode(
            bytes.extracting(frame.bytes), link: frame.link, at: nanoseconds, wireLength: frame.wireLength
        ) { segment, bytes in
            guard isWanted(segment) else { return }
            flows.receive(segment, bytes, at: nanoseconds)
        }
    }

    /// The capture has ended.
    package mutating func finish(at nanoseconds: Int64, where isWanted: (TransportSegment) -> Bool = { _ in true }) {
        packets.finish { segment, bytes in
            guard isWanted(segment) else { return }
            flows.receive(segment, bytes, at: nanoseconds)
        }
        flows.finish()
    }
}
