/// Ethernet II and IEEE 802.3, and the tags that stand between an Ethernet type and the next.
extension PacketCursor {
    mutating func ethernet(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(14) else { return .fault(.truncated) }
        note(source: bytes.hardware(at: offset + 6), destination: bytes.hardware(at: offset))
        let type = bytes.big16(at: offset + 12)
        offset += 14
        return .etherType(type)
    }

    mutating func etherType(_ type: UInt16, _ bytes: Span<UInt8>) -> PacketLayer {
        switch type {
        case EtherType.version4: version4(bytes)
        case EtherType.version6: version6(bytes)
        case EtherType.customerTag, EtherType.serviceTag, EtherType.oldServiceTags: tag(bytes, size: 2)
        case EtherType.virtualNetworkTag: tag(bytes, size: 4)
        case EtherType.metadata: metadata(bytes)
        case EtherType.providerBackbone: pass(4, to: .ethernet)
        case EtherType.fabricPath: pass(2, to: .ethernet)
        case EtherType.labels, EtherType.upstreamLabels: .multiprotocolLabels
        case EtherType.session: .pointToPointSession
        case EtherType.bridged: .ethernet
        case ..<EtherType.lowest: ieeeLength(Int(type))
        default: .fault(.notInternet)
        }
    }

    /// A tag, then the next type.
    private mutating func tag(_ bytes: Span<UInt8>, size: Int) -> PacketLayer {
        guard has(size + 2) else { return .fault(.truncated) }
        return pass(size + 2, to: .etherType(bytes.big16(at: offset + size)))
    }

    /// Version, length of the options in units of four bytes, the options, then the next type.
    private mutating func metadata(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(2) else { return .fault(.truncated) }
        return tag(bytes, size: 2 + Int(bytes[offset + 1]) * 4)
    }

    private mutating func ieeeLength(_ length: Int) -> PacketLayer {
        limit(to: length)
        return .logicalLink
    }

    /// IEEE 802.2. With SNAP (RFC 1042) an Ethernet type follows the zeros of "encapsulated Ethernet", or 0000f8 of
    /// IEEE 802.1H; IP alone has the number 6 too.
    mutating func logicalLink(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(3) else { return .fault(.truncated) }
        if bytes.big24(at: offset) == 0x060603 { return pass(3, to: .internet) }
        guard bytes.big24(at: offset) == 0xaaaa03 else { return .fault(.notInternet) }
        guard has(8) else { return .fault(.truncated) }
        let organization = bytes.big24(at: offset + 3)
        guard organization == 0 || organization == 0x0000f8 else { return .fault(.notInternet) }
        return pass(8, to: .etherType(bytes.big16(at: offset + 6)))
    }

    /// FDDI: frame control of a logical link frame, the addresses, logical link control.
    mutating func fiberRing(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(13) else { return .fault(.truncated) }
        guard bytes[offset] & 0xf0 == 0x50 else { return .fault(.notInternet) }
        note(source: bytes.hardware(at: offset + 7), destination: bytes.hardware(at: offset + 1))
        return pass(13, to: .logicalLink)
    }
}
