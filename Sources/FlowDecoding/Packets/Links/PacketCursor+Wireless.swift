/// IEEE 802.11 (section 9.2 and 9.3.2) and radiotap.
extension PacketCursor {
    /// Version 0, a byte, the length and a mask of what is present. Only two flags matter: a check sequence at the end,
    /// and a header filled up to four bytes.
    mutating func radioHeader(_ bytes: Span<UInt8>) -> PacketLayer {
        guard has(8) else { return .fault(.truncated) }
        let length = Int(bytes.little16(at: offset + 2))
        guard bytes[offset] == 0, length >= 8 else { return .fault(.malformed) }
        guard has(length) else { return .fault(.truncated) }
        let flags = radioFlags(bytes, length: length)
        offset += length
        // A capture that was cut has no check sequence.
        if flags & 0x10 != 0, end == declaredEnd, has(4) { limit(to: end - offset - 4) }
        return wireless(bytes, isFilled: flags & 0x20 != 0)
    }

    /// The flags stand behind the masks, of which the highest bit announces another, and behind the eight aligned bytes
    /// of the clock, where there are such.
    private func radioFlags(_ bytes: Span<UInt8>, length: Int) -> UInt8 {
        let present = bytes.little32(at: offset + 4)
        guard present & 2 != 0 else { return 0 }
        var place = 8
        while place + 4 <= length, bytes.little32(at: offset + place - 4) >> 31 == 1 { place += 4 }
        if present & 1 != 0 { place = (place + 7) & ~7 + 8 }
        return place < length ? bytes[offset + place] : 0
    }

    /// A data frame: control, duration, three addresses, sequence, and what the control announces: a fourth address,
    /// the quality of service, its extension.
    mutating func wireless(_ bytes: Span<UInt8>, isFilled: Bool = false) -> PacketLayer {
        guard has(24) else { return .fault(.truncated) }
        // Some controllers' tunnels have the two bytes of the control the other way round.
        let isSwapped = isTunnelled && bytes[offset] & 0x0f != 0x08
        let control = bytes[isSwapped ? offset + 1 : offset]
        let flags = bytes[isSwapped ? offset : offset + 1]
        // Version 0, data, and not one of the kinds without data.
        guard control & 0x0f == 0x08, control & 0x40 == 0 else { return .fault(.notInternet) }
        guard flags & 0x40 == 0 else { return .fault(.encrypted) }
        // Fragments of wireless frames are rare (IP uses smaller packets) and are not put together.
        guard flags & 0x04 == 0, bytes[offset + 22] & 0x0f == 0 else { return .fault(.notInternet) }
        let hasService = control & 0x80 != 0
        let addresses = flags & 0x03 == 0x03 ? 30 : 24
        var header = addresses + (hasService ? (flags & 0x80 != 0 ? 6 : 2) : 0)
        if isFilled { header = (header + 3) & ~3 }
        guard has(header) else { return .fault(.truncated) }
        noteWireless(bytes, flags: flags)
        let isAggregate = hasService && bytes[offset + addresses] & 0x80 != 0
        return pass(header, to: isAggregate ? .aggregate : .logicalLink)
    }

    /// Which address is whose depends on the way: to the distribution system, from it, both, neither.
    private mutating func noteWireless(_ bytes: Span<UInt8>, flags: UInt8) {
        let isTo = flags & 0x01 != 0
        let isFrom = flags & 0x02 != 0
        let source = isFrom ? (isTo ? 24 : 16) : 10
        note(source: bytes.hardware(at: offset + source), destination: bytes.hardware(at: offset + (isTo ? 16 : 4)))
    }

    /// One frame of an aggregate (section 9.3.2.2): destination, source, length, logical link control. Moves this cursor
    /// on to the next, which begins at a multiple of four.
    mutating func nextSubframe(_ bytes: Span<UInt8>) -> PacketCursor? {
        guard has(14) else { return nil }
        let length = Int(bytes.big16(at: offset + 12))
        var subframe = self
        subframe.offset += 14
        subframe.limit(to: length)
        subframe.isAggregated = true
        skip((14 + length + 3) & ~3)
        return subframe
    }
}
