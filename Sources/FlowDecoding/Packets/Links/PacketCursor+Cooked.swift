/// The headers that the kernels of the capturing machine put in place of those of the link, by the pages of the
/// registry of link types.
extension PacketCursor {
    /// Types of hardware (ARPHRD_) whose frames do not name an Ethernet type.
    private static let wirelessHardware: ClosedRange<UInt16> = 801...802
    private static let radioHardware: UInt16 = 803
    private static let netlinkHardware: UInt16 = 824

    /// LINKTYPE_LINUX_SLL: packet type, hardware, length of the address, eight bytes of address, protocol.
    mutating func linuxCooked(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(16) else { return .fault(.truncated) }
        if bytes.big16(at: offset + 4) == 6 { note(source: bytes.hardware(at: offset + 6), destination: nil) }
        let hardware = bytes.big16(at: offset + 2)
        let type = bytes.big16(at: offset + 14)
        return pass(16, to: PacketCursor.cooked(hardware: hardware, type: type))
    }

    /// LINKTYPE_LINUX_SLL2: protocol, two reserved bytes, interface, hardware, packet type, length of the address,
    /// eight bytes of address.
    mutating func linuxCooked2(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(20) else { return .fault(.truncated) }
        if bytes[offset + 11] == 6 { note(source: bytes.hardware(at: offset + 12), destination: nil) }
        let hardware = bytes.big16(at: offset + 8)
        let type = bytes.big16(at: offset)
        return pass(20, to: PacketCursor.cooked(hardware: hardware, type: type))
    }

    private static func cooked(hardware: UInt16, type: UInt16) -> PacketLayer {
        switch hardware {
        case wirelessHardware: .wireless
        case radioHardware: .radioHeader
        case netlinkHardware: .fault(.notInternet)
        // 4 stands for logical link control; others below the Ethernet types are frames without IP.
        default: type == 4 ? .logicalLink : type < EtherType.lowest ? .fault(.notInternet) : .etherType(type)
        }
    }

    /// LINKTYPE_NULL and LINKTYPE_LOOP: an address family, whose numbers for IPv6 differ between systems and whose
    /// byte order differs between machines. Both are read, in either order.
    mutating func family(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(4) else { return .fault(.truncated) }
        let little = bytes.little32(at: offset)
        switch little <= 0xffff ? little : little.byteSwapped {
        case 2, 10, 24, 28, 30: return pass(4, to: .internet)
        default: return .fault(.notInternet)
        }
    }

    /// LINKTYPE_NFLOG: family, version, resource; then attributes of length, type and value, each filled up to four
    /// bytes, in the byte order of the machine. The type tells the order: none is above 255.
    mutating func netfilterLog(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        guard bytes[offset] == 2 || bytes[offset] == 10 else { return .fault(.notInternet) }
        let isLittle = bytes[offset + 7] == 0
        offset += 4
        // Every round goes on by four bytes at least.
        while has(4) {
            let length = Int(isLittle ? bytes.little16(at: offset) : bytes.big16(at: offset))
            let type = isLittle ? bytes.little16(at: offset + 2) : bytes.big16(at: offset + 2)
            guard length >= 4 else { return .fault(.malformed) }
            if type == 9 {
                limit(to: length)
                return pass(4, to: .internet)
            }
            if type == 8, length >= 14, has(14), bytes.big16(at: offset + 4) == 6 {
                note(source: bytes.hardware(at: offset + 8), destination: nil)
            }
            skip((length + 3) & ~3)
        }
        return .fault(.truncated)
    }
}
