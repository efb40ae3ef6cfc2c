/// The headers of tunnels over UDP that carry IP or Ethernet.
extension PacketCursor {
    /// Extension headers of GTP in a row; mobile networks send one or two.
    private static let mostExtensions = 8

    /// Goes into the payload of a datagram.
    mutating func enter(_ segment: TransportSegment) {
        offset = segment.payload.lowerBound
        end = segment.payload.upperBound
        declaredEnd = offset + segment.declaredLength
        isTunnelled = true
    }

    mutating func tunnel(_ tunnel: UDPTunnel, _ bytes: Span<UInt8>) -> PacketLayer {
        switch tunnel {
        case .vxlan: vxlan(bytes)
        case .geneve: geneve(bytes)
        case .gtp: gtp(bytes)
        case .genericRouting: .genericRouting
        case .labels: .multiprotocolLabels
        case .teredo: teredo(bytes)
        case .ayiya: ayiya(bytes)
        case .capwap: capwap(bytes)
        }
    }

    /// RFC 7348 section 5: flags with the bit of a valid network, reserved bytes, the network, a reserved byte. A group
    /// policy may use the reserved bytes, and announces it with the highest flag; "generic protocol extension" names in
    /// the last of them what is inside, and announces it with the flag 4.
    private mutating func vxlan(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        guard bytes[offset + 7] == 0 else { return .fault(.malformed) }
        switch (bytes[offset], bytes.big24(at: offset + 1)) {
        case (0x08, 0), (0x88, _), (0x0c, 3): return pass(8, to: .ethernet)
        case (0x0c, 1), (0x0c, 2): return pass(8, to: .internet)
        default: return .fault(.malformed)
        }
    }

    /// RFC 8926 section 3.4: version 0, length of the options in four bytes, two flags, an Ethernet type, the network.
    private mutating func geneve(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        let options = Int(bytes[offset] & 0x3f) * 4
        guard bytes[offset] >> 6 == 0, bytes[offset + 1] & 0x3f == 0, bytes[offset + 7] == 0 else {
            return .fault(.malformed)
        }
        let type = bytes.big16(at: offset + 2)
        guard type >= EtherType.lowest else { return .fault(.malformed) }
        return pass(8 + options, to: .etherType(type))
    }

    /// TS 29.281 section 5.1: version 1, protocol GTP, "T-PDU", a length that leaves nothing over, the tunnel. Each of
    /// the last three flags brings four bytes more for all, the last of which is the type of an extension header.
    private mutating func gtp(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        let flags = bytes[offset]
        guard flags & 0xf8 == 0x30, bytes[offset + 1] == 0xff,
            Int(bytes.big16(at: offset + 2)) == declaredEnd - offset - 8
        else { return .fault(.malformed) }
        offset += 8
        guard flags & 7 != 0 else { return .internet }
        guard has(4) else { return .fault(.truncated) }
        let type = flags & 4 != 0 ? bytes[offset + 3] : 0
        offset += 4
        return gtpExtensions(bytes, first: type)
    }

    /// Length in four bytes, the content, the type of the next; 0 is none.
    private mutating func gtpExtensions(_ bytes: Span<UInt8>, first: UInt8) -> PacketLayer {
        var type = first
        for _ in 0..<PacketCursor.mostExtensions where type != 0 {
            guard has(4) else { return .fault(.truncated) }
            let length = Int(bytes[offset]) * 4
            guard length > 0 else { return .fault(.malformed) }
            guard has(length) else { return .fault(.truncated) }
            type = bytes[offset + length - 1]
            offset += length
        }
        return type == 0 ? .internet : .fault(.tooDeep)
    }

    /// RFC 4380 section 5.1.1: perhaps an authentication (client, value, nonce, confirmation), perhaps an origin (port
    /// and address), then an IPv6 packet.
    private mutating func teredo(_ bytes: Span<UInt8>) -> PacketLayer {
        if has(4), bytes.big16(at: offset) == 0x0001 {
            let length = 13 + Int(bytes[offset + 2]) + Int(bytes[offset + 3])
            guard has(length) else { return .fault(.truncated) }
            offset += length
        }
        if has(8), bytes.big16(at: offset) == 0x0000 { offset += 8 }
        guard has(1), bytes[offset] >> 4 == 6 else { return .fault(.malformed) }
        return .internet
    }

    /// Length of an identity as a power of two, of a signature in four bytes, "forward", the protocol inside, a time.
    private mutating func ayiya(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        let identity = 1 << Int(bytes[offset] >> 4)
        let signature = Int(bytes[offset + 1] >> 4) * 4
        let number = bytes[offset + 3]
        guard bytes[offset + 2] & 15 == 1, number == 4 || number == 41 else { return .fault(.malformed) }
        return pass(8 + identity + signature, to: .internet)
    }

    /// RFC 5415 section 4.3: version 0; five bits of length in four bytes; the binding; then flags, the first of which
    /// says that the frame is not of Ethernet. Fragments are not put together.
    private mutating func capwap(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        guard bytes[offset] != 0x01 else { return .fault(.encrypted) }
        let field = bytes.big24(at: offset + 1)
        let header = Int(field >> 19) * 4
        guard bytes[offset] == 0, header >= 8 else { return .fault(.malformed) }
        // Fragments, and keep-alives of the channel.
        guard field & 0x88 == 0 else { return .fault(.notInternet) }
        guard field & 0x100 != 0 else { return pass(header, to: .ethernet) }
        guard field >> 9 & 0x1f == 1 else { return .fault(.notInternet) }
        return pass(header, to: .wireless)
    }
}
