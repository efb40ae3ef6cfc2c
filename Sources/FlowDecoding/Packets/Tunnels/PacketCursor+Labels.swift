/// MPLS (RFC 3032): labels of four bytes up to the bottom of the stack. Nothing says what follows.
extension PacketCursor {
    /// Labels in a stack. Networks use up to five or so; this many are more than any device sets.
    static let mostLabels = 16

    mutating func labels(_ bytes: Span<UInt8>) -> PacketLayer {
        for _ in 0..<PacketCursor.mostLabels {
            guard has(4) else { return .fault(.truncated) }
            let isBottom = bytes[offset + 2] & 1 == 1
            offset += 4
            if isBottom { return belowLabels(bytes) }
        }
        return .fault(.tooDeep)
    }

    /// IP by its version, if its length holds and it is no Ethernet frame whose address begins like a version; else an
    /// Ethernet frame of a pseudowire, behind a control word (RFC 4385 section 3: the first half byte is 0) or without.
    private mutating func belowLabels(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(18) else { return .fault(.truncated) }
        let isFrame = isPlausibleEthernet(bytes, at: 0)
        if !isFrame, isPlausibleInternet(bytes) { return .internet }
        if bytes[offset] >> 4 == 0, isPlausibleEthernet(bytes, at: 4) { return pass(4, to: .ethernet) }
        return isFrame ? .ethernet : .fault(.notInternet)
    }

    private func isPlausibleInternet(_ bytes: Span<UInt8>) -> Bool {
        switch bytes[offset] >> 4 {
        case 4: isPlausible(total: Int(bytes.big16(at: offset + 2)), atLeast: 20)
        case 6: isPlausible(total: Int(bytes.big16(at: offset + 4)) + 40, atLeast: 40)
        default: false
        }
    }

    private func isPlausible(total: Int, atLeast header: Int) -> Bool {
        total >= header && total <= declaredEnd - offset
    }

    /// By the type behind the addresses, and of IP by the version behind the type.
    private func isPlausibleEthernet(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard has(start + 15) else { return false }
        let version = bytes[offset + start + 14] >> 4
        switch bytes.big16(at: offset + start + 12) {
        case EtherType.version4: return version == 4
        case EtherType.version6: return version == 6
        case EtherType.customerTag, EtherType.serviceTag, EtherType.labels, EtherType.session: return true
        default: return false
        }
    }
}
