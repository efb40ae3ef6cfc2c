/// Integers at an offset. The bytes must be there: callers check the length of a header once, before they read it.
///
/// Each is one load with one check for all of its bytes, which traps as a subscript would. Every bit pattern is a number, and none
/// need be aligned: so nothing is left of what makes the call an unsafe one. Byte by byte they were a fifth of a packet's cost.
extension Span<UInt8> {
    /// Two bytes in network order.
    @inline(__always)
    func big16(at offset: Int) -> UInt16 {
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self).bigEndian
    }

    /// Three bytes in network order.
    @inline(__always)
    func big24(at offset: Int) -> UInt32 {
        UInt32(self[offset]) << 16 | UInt32(big16(at: offset &+ 1))
    }

    /// Four bytes in network order.
    @inline(__always)
    func big32(at offset: Int) -> UInt32 {
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self).bigEndian
    }

    /// Eight bytes in network order.
    @inline(__always)
    func big64(at offset: Int) -> UInt64 {
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).bigEndian
    }

    /// Two bytes, the lowest first.
    @inline(__always)
    func little16(at offset: Int) -> UInt16 {
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt16.self).littleEndian
    }

    /// Four bytes, the lowest first.
    @inline(__always)
    func little32(at offset: Int) -> UInt32 {
        bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
    }
}
