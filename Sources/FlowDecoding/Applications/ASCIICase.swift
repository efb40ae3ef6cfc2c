extension UInt8 {
    /// The small letter of a capital; every other byte as it is.
    @inline(__always)
    var asciiLowered: UInt8 {
        self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
    }
}

extension Span<UInt8> {
    /// Whether `range` is `text`, which is in small letters, in any case.
    func equalsIgnoringCase(_ text: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount, range.lowerBound >= 0, range.upperBound <= count else {
            return false
        }
        return text.withUTF8Buffer { wanted in
            for index in 0..<wanted.count where self[range.lowerBound + index].asciiLowered != wanted[index] {
                return false
            }
            return true
        }
    }

    /// `range` without blanks, tabs and line ends before and behind.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isBlankOrLineEnd { start += 1 }
        while end > start, self[end - 1].isBlankOrLineEnd { end -= 1 }
        return start..<end
    }
}

extension UInt8 {
    @inline(__always)
    var isBlankOrLineEnd: Bool { self == 0x20 || self == 0x09 || self == 0x0d || self == 0x0a }
}
