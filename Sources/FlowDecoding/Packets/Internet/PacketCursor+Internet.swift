import FlowModel

/// IPv4 (RFC 791 section 3.1) and IPv6 (RFC 8200 section 3).
extension PacketCursor {
    mutating func internet(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(1) else { return .fault(.truncated) }
        switch bytes[offset] >> 4 {
        case 4: return version4(bytes)
        case 6: return version6(bytes)
        default: return .fault(.malformed)
        }
    }

    @inline(__always)
    mutating func version4(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(20) else { return .fault(.truncated) }
        let first = bytes[offset]
        let header = Int(first & 15) &* 4
        guard first >> 4 == 4, header >= 20 else { return .fault(.malformed) }
        guard enclose(total: Int(bytes.big16(at: offset &+ 2)), header: header) else { return .fault(.malformed) }
        guard has(header) else { return .fault(.truncated) }
        source = bytes.address4(at: offset &+ 12)
        destination = bytes.address4(at: offset &+ 16)
        isVersion6 = false
        let number = bytes[offset &+ 9]
        let fragment = bytes.big16(at: offset &+ 6)
        let identification = bytes.big16(at: offset &+ 4)
        offset &+= header
        // "More fragments" and the offset; neither "don't fragment" nor the reserved bit makes a fragment.
        guard fragment & 0x3fff != 0 else { return .transport(number) }
        return .fragment(
            FragmentPlace(
                identification: UInt32(identification), protocolNumber: number, isVersion6: false,
                offset: Int(fragment & 0x1fff) * 8, isLast: fragment & 0x2000 == 0))
    }

    @inline(__always)
    mutating func version6(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(40) else { return .fault(.truncated) }
        guard bytes[offset] >> 4 == 6 else { return .fault(.malformed) }
        let length = Int(bytes.big16(at: offset &+ 4))
        guard enclose(total: length == 0 ? 0 : length &+ 40, header: 40) else { return .fault(.malformed) }
        source = bytes.address6(at: offset &+ 8)
        destination = bytes.address6(at: offset &+ 24)
        isVersion6 = true
        let number = bytes[offset &+ 6]
        offset &+= 40
        return .transport(number)
    }

    /// Ends the layer where the packet ends by its length, so that the padding of short Ethernet frames is no payload.
    /// A length of 0 is that of a packet that the card cuts into several, or of a jumbogram (RFC 2675): the rest.
    @inline(__always)
    private mutating func enclose(total: Int, header: Int) -> Bool {
        guard total != 0 else { return true }
        guard total >= header, !isTunnelled || total <= declaredEnd &- offset else { return false }
        declaredEnd = offset &+ total
        end = min(end, declaredEnd)
        return true
    }
}
