/// Integers of 1 to 8 bytes that tell their own length (RFC 9000 section 16), up to 2^62 - 1.
extension Span<UInt8> {
    /// The integer at `offset`, which moves behind it; nil when it goes beyond `end`.
    func variableInteger(at offset: inout Int, end: Int) -> UInt64? {
        guard offset < end else { return nil }
        let length = 1 << Int(self[offset] >> 6)
        guard end - offset >= length else { return nil }
        var value = UInt64(self[offset] & 0x3f)
        for index in offset + 1..<offset + length { value = value << 8 | UInt64(self[index]) }
        offset += length
        return value
    }

    /// A length: nil as well when so many bytes do not follow before `end`.
    func variableLength(at offset: inout Int, end: Int) -> Int? {
        guard let length = variableInteger(at: &offset, end: end), length <= UInt64(end - offset) else { return nil }
        return Int(length)
    }
}
