import FlowModel

/// Where the decoder stands in the bytes of a frame, and what it has learnt on the way.
/// At all times `0 <= offset`, `offset <= end`, `end <= declaredEnd` and `end` is within the bytes.
struct PacketCursor {
    var offset: Int
    /// Behind the last captured byte of the layer.
    var end: Int
    /// Where the layer ends by its headers, beyond `end` when the capture cut it.
    var declaredEnd: Int
    /// Of the innermost IP header so far.
    var source = IPAddress(v4: 0)
    var destination = IPAddress(v4: 0)
    var isVersion6 = false
    /// Inside a tunnel over UDP, whose port proves nothing: lengths must fit.
    var isTunnelled = false
    /// Inside one frame of several (`PacketLayer.aggregate`).
    var isAggregated = false
    var sourceHardware: MACAddress?
    var destinationHardware: MACAddress?
    var wireLength: Int
    /// Headers read so far, against `PacketDecoder.mostHeaders`.
    var headers = 0

    /// At the first byte of a frame. A file may say that the frame was shorter on the cable than what it holds of it; no
    /// file can say that it was longer than 32 bits, so that sums with offsets fit.
    @inline(__always)
    init(frame: Span<UInt8>, wireLength: Int) {
        offset = 0
        end = frame.count
        declaredEnd = max(frame.count, min(wireLength, Int(UInt32.max)))
        self.wireLength = wireLength
    }

    /// That many bytes were captured from here on.
    @inline(__always)
    func has(_ count: Int) -> Bool { end &- offset >= count }

    /// Goes on by bytes that may not have been captured.
    mutating func skip(_ count: Int) {
        offset = min(offset + count, end)
    }

    /// Ends the layer that many bytes from here, unless it ends before.
    mutating func limit(to count: Int) {
        end = min(end, offset + count)
        declaredEnd = min(declaredEnd, offset + count)
    }

    /// Goes on behind a header of a fixed size that was found to be there.
    mutating func pass(_ count: Int, to next: PacketLayer) -> PacketLayer {
        guard has(count) else { return .fault(.truncated) }
        offset += count
        return next
    }

    /// Notes the devices, of the outermost frame alone.
    mutating func note(source: MACAddress?, destination: MACAddress?) {
        guard sourceHardware == nil, destinationHardware == nil else { return }
        sourceHardware = source
        destinationHardware = destination
    }
}

extension Span<UInt8> {
    /// Six bytes of hardware address.
    @inline(__always)
    func hardware(at offset: Int) -> MACAddress {
        MACAddress(bits: UInt64(big16(at: offset)) << 32 | UInt64(big32(at: offset &+ 2)))
    }

    /// Four bytes of address. As `IPAddress.init(v4:)` makes it; a call of the other module for each is a twentieth of what a
    /// packet costs.
    @inline(__always)
    func address4(at offset: Int) -> IPAddress {
        IPAddress(high: 0, low: 0xffff_0000_0000 | UInt64(big32(at: offset)))
    }

    /// Sixteen bytes of address.
    @inline(__always)
    func address6(at offset: Int) -> IPAddress {
        IPAddress(high: big64(at: offset), low: big64(at: offset &+ 8))
    }
}
