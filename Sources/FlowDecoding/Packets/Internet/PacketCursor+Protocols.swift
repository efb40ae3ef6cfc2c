/// What can follow an IP header, by the registry of protocol numbers.
extension PacketCursor {
    mutating func transport(_ number: UInt8, _ bytes: Span<UInt8>) -> PacketLayer {
        switch number {
        case PacketCursor.tcpNumber: .tcp
        case PacketCursor.udpNumber: .udp
        case 4: version4(bytes)
        case 41: version6(bytes)
        case 47: .genericRouting
        case 50: .fault(.encrypted)
        case 51: extensionHeader(bytes, unit: 4, more: 2)
        case 97: etherIP(bytes)
        case 137: .multiprotocolLabels
        default: isVersion6 ? extensionHeader(number, bytes) : .fault(.otherTransport)
        }
    }

    /// Hop-by-hop options, routing, fragment, destination options (RFC 8200 section 4), mobility (RFC 6275), HIP
    /// (RFC 7401), Shim6 (RFC 5533). "No next header" (59) ends the packet, whatever follows.
    private mutating func extensionHeader(_ number: UInt8, _ bytes: Span<UInt8>) -> PacketLayer {
        switch number {
        case 0, 43, 60, 135, 139, 140: extensionHeader(bytes, unit: 8, more: 1)
        case 44: fragmentHeader(bytes)
        default: .fault(.otherTransport)
        }
    }

    /// The second byte is the length of the header in units, less those that are always there. That of the
    /// authentication header (RFC 4302 section 2.2) counts in four bytes, also within IPv6.
    private mutating func extensionHeader(_ bytes: Span<UInt8>, unit: Int, more: Int) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        let number = bytes[offset]
        let length = (Int(bytes[offset + 1]) + more) * unit
        guard length <= declaredEnd - offset else { return .fault(.malformed) }
        return pass(length, to: .transport(number))
    }

    /// RFC 8200 section 4.5. A fragment that is the whole packet is no fragment (RFC 6946).
    private mutating func fragmentHeader(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        let number = bytes[offset]
        let field = bytes.big16(at: offset + 2)
        let identification = bytes.big32(at: offset + 4)
        offset += 8
        guard field & 0xfff9 != 0 else { return .transport(number) }
        return .fragment(
            FragmentPlace(
                identification: identification, protocolNumber: number, isVersion6: true,
                offset: Int(field & 0xfff8), isLast: field & 1 == 0))
    }

    /// RFC 3378: version 3, twelve bits of zero, then an Ethernet frame.
    private mutating func etherIP(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(2) else { return .fault(.truncated) }
        guard bytes.big16(at: offset) == 0x3000 else { return .fault(.malformed) }
        return pass(2, to: .ethernet)
    }
}
