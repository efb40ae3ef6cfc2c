/// PPP (RFC 1661, 1662), PPP over Ethernet (RFC 2516), Cisco's HDLC.
extension PacketCursor {
    /// PPP with or without its address and control; Cisco's HDLC begins with 0f (one receiver) or 8f (all) and has an
    /// Ethernet type behind a zero; LINKTYPE_PPP_ETHER begins as a session over Ethernet, with 11.
    mutating func serialLine(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(4) else { return .fault(.truncated) }
        switch bytes.big16(at: offset) {
        case 0x0f00, 0x8f00: return pass(4, to: .etherType(bytes.big16(at: offset + 2)))
        case 0x1100: return .pointToPointSession
        default: return .pointToPoint
        }
    }

    /// Version 1, type 1, code 0, session, length.
    mutating func pointToPointSession(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(6) else { return .fault(.truncated) }
        guard bytes.big16(at: offset) == 0x1100 else { return .fault(.notInternet) }
        let length = Int(bytes.big16(at: offset + 4))
        offset += 6
        limit(to: length)
        return .pointToPoint
    }

    /// The protocol is one byte, which is odd, or two, the first of which is even (RFC 1661 section 6.5).
    mutating func pointToPoint(_ bytes: Span<UInt8>) -> PacketLayer {
        if has(2), bytes.big16(at: offset) == 0xff03 { offset += 2 }
        guard has(2) else { return .fault(.truncated) }
        let isShort = bytes[offset] & 1 == 1
        let number = isShort ? UInt16(bytes[offset]) : bytes.big16(at: offset)
        offset += isShort ? 1 : 2
        switch number {
        case 0x0021, 0x0057: return .internet
        case 0x0281, 0x0283: return .multiprotocolLabels
        case 0x0053, 0x0055: return .fault(.encrypted)
        default: return .fault(.notInternet)
        }
    }
}
