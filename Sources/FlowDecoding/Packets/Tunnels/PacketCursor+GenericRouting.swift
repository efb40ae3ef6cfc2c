/// GRE (RFC 2784, 2890), its version 1 that carries PPP (RFC 2637), and the mirrors of switches (ERSPAN) over it.
extension PacketCursor {
    private static let mirror: UInt16 = 0x88be
    private static let mirror3: UInt16 = 0x22eb
    private static let webCache: UInt16 = 0x883e
    /// Aruba's access points and controllers: one number for each radio or port, frames of IEEE 802.11 inside.
    private static let aruba: ClosedRange<UInt16> = 0x8200...0x83ff

    mutating func genericRouting(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(4) else { return .fault(.truncated) }
        let flags = bytes.big16(at: offset)
        let type = bytes.big16(at: offset + 2)
        // The source routes of RFC 1701 are no longer in use.
        guard flags & 0x4000 == 0 else { return .fault(.malformed) }
        switch flags & 7 {
        case 0: return routed(bytes, flags: flags, type: type)
        case 1: return pointToPointTunnel(bytes, flags: flags, type: type)
        default: return .fault(.malformed)
        }
    }

    /// Four bytes each for a checksum, a key, a sequence number.
    private mutating func routed(_ bytes: Span<UInt8>, flags: UInt16, type: UInt16) -> PacketLayer {
        let header = 4 + (flags & 0xb000).nonzeroBitCount * 4
        switch type {
        // The first version of the mirror has no header of its own, nor a sequence number.
        case PacketCursor.mirror: return pass(header, to: flags & 0x1000 == 0 ? mirrored() : .switchedPortMirror)
        case PacketCursor.mirror3: return pass(header, to: .switchedPortMirror)
        case PacketCursor.aruba: return pass(header, to: .wireless)
        case PacketCursor.webCache: return redirected(bytes, header: header)
        case EtherType.pointToPoint: return pass(header, to: .pointToPoint)
        // Below the Ethernet types: keep-alives and routing protocols.
        case ..<EtherType.lowest: return .fault(.notInternet)
        default: return pass(header, to: .etherType(type))
        }
    }

    /// The second version of WCCP puts four bytes before the packet, the first none.
    private mutating func redirected(_ bytes: Span<UInt8>, header: Int) -> PacketLayer {
        guard has(header + 1) else { return .fault(.truncated) }
        return pass(bytes[offset + header] >> 4 == 4 ? header : header + 4, to: .internet)
    }

    /// RFC 2637 section 4.1: key always, then a sequence number when there is a payload, then an acknowledgement.
    private mutating func pointToPointTunnel(_ bytes: Span<UInt8>, flags: UInt16, type: UInt16) -> PacketLayer {
        guard type == EtherType.pointToPoint, flags & 0x2000 != 0 else { return .fault(.malformed) }
        guard flags & 0x1000 != 0 else { return .fault(.notInternet) }
        guard has(8) else { return .fault(.truncated) }
        let length = Int(bytes.big16(at: offset + 4))
        skip(flags & 0x0080 != 0 ? 16 : 12)
        limit(to: length)
        return .pointToPoint
    }

    /// The second version of ERSPAN has eight bytes, the third twelve and, when the last bit says so, eight more.
    mutating func switchedPortMirror(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        switch bytes[offset] >> 4 {
        case 1: return pass(8, to: mirrored())
        case 2: return mirrorOfThirdVersion(bytes)
        default: return .fault(.malformed)
        }
    }

    /// Five bits of the last two bytes say what was mirrored: 0 is an Ethernet frame, 2 an IP packet.
    private mutating func mirrorOfThirdVersion(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(12) else { return .fault(.truncated) }
        let field = bytes.big16(at: offset + 10)
        let header = field & 1 == 1 ? 20 : 12
        switch field >> 10 & 0x1f {
        case 0: return pass(header, to: mirrored())
        case 2: return pass(header, to: .internet)
        default: return .fault(.notInternet)
        }
    }

    /// What is around a mirrored frame is how it came to the capture: the devices on the cable are those inside.
    private mutating func mirrored() -> PacketLayer {
        sourceHardware = nil
        destinationHardware = nil
        return .ethernet
    }
}
