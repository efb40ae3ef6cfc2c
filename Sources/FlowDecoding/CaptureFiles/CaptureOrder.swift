/// The byte order of the machine that wrote a capture, in which its headers are. The bytes must be there: callers check
/// the length of a header once, before they read it.
enum CaptureOrder: Hashable, Sendable {
    case big
    case little

    @inline(__always)
    func word16(_ bytes: Span<UInt8>, at offset: Int) -> UInt16 {
        self == .big ? bytes.big16(at: offset) : bytes.little16(at: offset)
    }

    @inline(__always)
    func word32(_ bytes: Span<UInt8>, at offset: Int) -> UInt32 {
        self == .big ? bytes.big32(at: offset) : bytes.little32(at: offset)
    }

    func word64(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
        self == .big ? bytes.big64(at: offset) : bytes.big64(at: offset).byteSwapped
    }
}
