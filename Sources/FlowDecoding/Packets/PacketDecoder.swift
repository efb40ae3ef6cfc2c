/// From a frame to what it carries for a flow: through links, tags and tunnels to the innermost TCP or UDP.
///
/// One decoder reads one capture from its beginning to its end: it holds the fragments of datagrams between frames.
/// What does not decode is counted and never fails; no frame can make it trap, loop or grow beyond its bounds.
package struct PacketDecoder {
    /// Headers read in one frame, with those of tunnels. The deepest of real networks (tags, labels, three tunnels) have
    /// about twenty; the bound keeps a frame that is made of headers alone cheap.
    package static let mostHeaders = 64
    /// Frames in one aggregate of a wireless network: 11,454 bytes of TCP acknowledgements are 150.
    package static let mostSubframes = 256

    package internal(set) var counts = PacketCounts()
    var fragments = FragmentTable()

    package init() {}

    /// Calls `receive` for each segment, with the bytes that its payload lies in: those of the frame, or those of a
    /// datagram put together. A frame can also be the reason that the beginning of an older datagram is delivered, whose
    /// other fragments have not come.
    ///
    /// - Parameter nanoseconds: since 1970, by the capture.
    /// - Parameter wireLength: of the whole frame. Of several segments in one frame the first alone has it.
    package mutating func decode(
        _ frame: Span<UInt8>, link: LinkType, at nanoseconds: Int64, wireLength: Int,
        into receive: (TransportSegment, Span<UInt8>) -> Void
    ) {
        counts.frames &+= 1
        if nanoseconds >= fragments.deadline { expire(at: nanoseconds, into: receive) }
        if case .ethernet = link, let segment = TransportSegment(plain: frame, wireLength: wireLength) {
            counts.segments &+= 1
            return receive(segment, frame)
        }
        guard let layer = PacketDecoder.layer(of: link) else { return counts.count(.unknownLink) }
        let cursor = PacketCursor(frame: frame, wireLength: wireLength)
        _ = walk(frame, from: cursor, at: layer, now: nanoseconds, into: receive)
    }

    /// At the end of a capture: delivers the beginnings of the datagrams that were never completed.
    package mutating func finish(into receive: (TransportSegment, Span<UInt8>) -> Void) {
        while let datagram = fragments.takeOldest() { abandon(datagram, now: .max, into: receive) }
    }

    private static func layer(of link: LinkType) -> PacketLayer? {
        switch link {
        case .ethernet: .ethernet
        case .null, .loop: .family
        case .ppp, .pppHDLC, .ciscoHDLC: .serialLine
        case .fddi: .fiberRing
        case .rawIP: .internet
        case .wireless: .wireless
        case .wirelessRadiotap: .radioHeader
        case .linuxCooked: .linuxCooked
        case .linuxCooked2: .linuxCooked2
        case .nflog: .netfilterLog
        case .other: nil
        }
    }

    /// - Returns: the wire length that is still to be given to a segment: that of the cursor, or 0 once it was given.
    mutating func walk(
        _ bytes: Span<UInt8>, from start: PacketCursor, at first: PacketLayer, now: Int64,
        into receive: (TransportSegment, Span<UInt8>) -> Void
    ) -> Int {
        var cursor = start
        var layer = first
        var outer: TransportSegment?
        while true {
            switch layer {
            case .tcp, .udp:
                switch cursor.segment(layer, bytes) {
                case .fault(let fault): layer = .fault(fault)
                case .segment(let segment):
                    guard let tunnel = UDPTunnel(segment, bytes) else { return deliver(segment, bytes, receive) }
                    outer = segment
                    cursor.enter(segment)
                    layer = .tunnel(tunnel)
                }
            case .fragment(let place):
                return keep(place, bytes, of: cursor, now: now, into: receive)
            case .aggregate where !cursor.isAggregated:
                return disaggregate(bytes, from: cursor, now: now, into: receive)
            case .fault(let fault):
                if let outer { return deliver(outer, bytes, receive) }
                counts.count(fault)
                return cursor.wireLength
            default:
                layer = cursor.read(layer, bytes)
            }
        }
    }

    private mutating func deliver(
        _ segment: TransportSegment, _ bytes: Span<UInt8>, _ receive: (TransportSegment, Span<UInt8>) -> Void
    ) -> Int {
        counts.segments &+= 1
        receive(segment, bytes)
        return 0
    }

    private mutating func disaggregate(
        _ bytes: Span<UInt8>, from start: PacketCursor, now: Int64,
        into receive: (TransportSegment, Span<UInt8>) -> Void
    ) -> Int {
        var rest = start
        guard rest.has(14) else {
            counts.count(.truncated)
            return rest.wireLength
        }
        for _ in 0..<PacketDecoder.mostSubframes {
            guard let subframe = rest.nextSubframe(bytes) else { return rest.wireLength }
            rest.wireLength = walk(bytes, from: subframe, at: .logicalLink, now: now, into: receive)
        }
        if rest.has(14) { counts.count(.tooDeep) }
        return rest.wireLength
    }
}
