import FlowModel

/// The header of an IP packet that is like almost all (`TransportSegment.init(plain:wireLength:)`).
struct PlainInternet {
    let source: IPAddress
    let destination: IPAddress
    let number: UInt8
    /// Where the transport's header begins.
    let transport: Int
    /// Where the packet ends by its length, whether or not the capture goes so far.
    let declaredEnd: Int

    /// RFC 791 section 3.1. The caller has seen to 28 bytes.
    @inline(__always)
    init?(version4 frame: Span<UInt8>, at offset: Int) {
        let first = frame.big64(at: offset)
        let length = Int(truncatingIfNeeded: first >> 32 & 0xffff)
        // Neither options, nor "more fragments" or an offset, nor a length that the card leaves open.
        guard first >> 56 == 0x45, first & 0x3fff == 0, length >= 20, frame.count &- offset >= 28 else { return nil }
        number = frame[offset &+ 9]
        source = frame.address4(at: offset &+ 12)
        destination = frame.address4(at: offset &+ 16)
        transport = offset &+ 20
        declaredEnd = offset &+ length
    }

    /// RFC 8200 section 3.
    @inline(__always)
    init?(version6 frame: Span<UInt8>, at offset: Int) {
        guard frame.count &- offset >= 48, frame[offset] >> 4 == 6 else { return nil }
        let length = Int(frame.big16(at: offset &+ 4))
        guard length > 0 else { return nil }
        number = frame[offset &+ 6]
        source = frame.address6(at: offset &+ 8)
        destination = frame.address6(at: offset &+ 24)
        transport = offset &+ 40
        declaredEnd = transport &+ length
    }
}
