/// Reading small things out of a line by offset.
extension Span<UInt8> {
    /// The eight bytes before `end`, the last one highest. There must be eight.
    @inline(__always)
    func word(endingAt end: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self))
    }

    /// The eight bytes from `start`, the first one lowest. There must be eight.
    @inline(__always)
    func word(startingAt start: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }

    /// The offset of the first `byte` in `range`; nil when there is none.
    @inline(__always)
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        var index = range.lowerBound
        while index < range.upperBound, count &- index >= 8 {
            let hits = word(startingAt: index).firstByte(equalTo: byte)
            if hits != 0 {
                let found = index &+ hits.trailingZeroBitCount &>> 3
                return found < range.upperBound ? found : nil
            }
            index &+= 8
        }
        while index < range.upperBound {
            if self[index] == byte { return index }
            index &+= 1
        }
        return nil
    }

    /// The offset of the last `byte` in `range`; nil when there is none.
    @inline(__always)
    func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        var index = range.upperBound
        while index > range.lowerBound, index >= 8 {
            let hits = word(endingAt: index).bytes(equalTo: byte)
            if hits != 0 {
                let found = index &- 1 &- hits.leadingZeroBitCount &>> 3
                return found >= range.lowerBound ? found : nil
            }
            index &-= 8
        }
        while index > range.lowerBound {
            index &-= 1
            if self[index] == byte { return index }
        }
        return nil
    }

    /// Whether `text` stands at `start`.
    func holds(_ text: StaticString, at start: Int) -> Bool {
        holds(text, at: start, before: count)
    }

    /// Whether `text` stands at `start` and ends no later than `end`.
    func holds(_ text: StaticString, at start: Int, before end: Int) -> Bool {
        guard start >= 0, text.utf8CodeUnitCount <= end - start else { return false }
        return text.withUTF8Buffer { wanted in
            for index in 0..<wanted.count where self[start + index] != wanted[index] { return false }
            return true
        }
    }

    /// The whole of `range` as a decimal number without sign; nil when it is empty, over `digits` long, or anything else.
    func decimal(_ range: Range<Int>, digits: Int = 18) -> Int64? {
        guard !range.isEmpty, range.count <= digits else { return nil }
        var value: Int64 = 0
        for index in range {
            let byte = self[index]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return value
    }
}

extension UInt64 {
    /// 0x80 in each byte of the word that is `byte`, and nothing else.
    @inline(__always)
    func bytes(equalTo byte: UInt8) -> UInt64 {
        let zeroed = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return ~((zeroed & 0x7f7f_7f7f_7f7f_7f7f &+ 0x7f7f_7f7f_7f7f_7f7f) | zeroed | 0x7f7f_7f7f_7f7f_7f7f)
    }

    /// The same, but only its lowest byte counts: those above the first hit may be wrong. A third cheaper.
    @inline(__always)
    func firstByte(equalTo byte: UInt8) -> UInt64 {
        let zeroed = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return (zeroed &- 0x0101_0101_0101_0101) & ~zeroed & 0x8080_8080_8080_8080
    }
}
