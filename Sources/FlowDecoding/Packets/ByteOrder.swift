/// Integers at an offset. The bytes must be there: callers check the length of a header once, before they read it.
extension Span<UInt8> {
    /// Two bytes in network order.
    @inline(__always)
    func big16(at offset: Int) -> UInt16 {
        UInt16(self[offset]) << 8 | UInt16(self[offset &+ 1])
    }

    /// Three bytes in network order.
    @inline(__always)
    func big24(at offset: Int) -> UInt32 {
        UInt32(self[offset]) << 16 | UInt32(big16(at: offset &+ 1))
    }

    /// Four bytes in network order.
    @inline(__always)
    func big32(at offset: Int) -> UInt32 {
        UInt32(big16(at: offset)) << 16 | UInt32(big16(at: offset &+ 2))
    }

    /// Eight bytes in network order.
    @inline(__always)
    func big64(at offset: Int) -> UInt64 {
        UInt64(big32(at: offset)) << 32 | UInt64(big32(at: offset &+ 4))
    }

    /// Two bytes, the lowest first.
    @inline(__always)
    func little16(at offset: Int) -> UInt16 { big16(at: offset).byteSwapped }

    /// Four bytes, the lowest first.
    @inline(__always)
    func little32(at offset: Int) -> UInt32 { big32(at: offset).byteSwapped }
}
