/// What the header of a pcap file says of its records (draft-ietf-opsawg-pcap, section 4), and how these are read.
///
/// The snapshot length is not believed: recorders write 0, 65,535 or the largest number there, and longer records follow.
struct PcapHeader: Sendable {
    /// Bytes of the file's header.
    static let length = 24
    /// Bytes of a record's header: seconds, fraction, captured length, length on the cable.
    static let recordHeader = 16
    /// The same with Kuznetzov's eight bytes.
    static let longestRecordHeader = 24

    private let magic: PcapMagic
    private let lengths: PcapLengths
    private let link: LinkType

    /// `length` bytes must be there.
    init(_ bytes: Span<UInt8>, magic: PcapMagic) throws(CaptureFault) {
        let major = magic.order.word16(bytes, at: 4)
        let minor = magic.order.word16(bytes, at: 6)
        guard let lengths = PcapLengths(major: major, minor: minor) else {
            throw CaptureFault(.unknownVersion, offset: 0)
        }
        self.magic = magic
        self.lengths = lengths
        // The upper half holds the length of the frame check sequence and reserved bits.
        link = LinkType(number: magic.order.word32(bytes, at: 20) & 0xffff)
    }

    /// Hands over the whole records in `bytes` from `position` on.
    func takeRecords(
        in bytes: Span<UInt8>, from position: inout Int, base: Int, _ body: (CapturedFrame, Span<UInt8>) -> Void
    ) throws(CaptureFault) {
        let headerLength = magic.isModified ? PcapHeader.longestRecordHeader : PcapHeader.recordHeader
        var start = position
        defer { position = start }
        while bytes.count &- start >= headerLength {
            // A view of constant length lets the compiler check bounds once and read whole words.
            let header = bytes.extracting(start..<start &+ PcapHeader.recordHeader)
            let (captured, wire) = lengths(of: header)
            guard captured <= CaptureLimit.longestRecord else {
                throw CaptureFault(.recordTooLong, offset: base + start)
            }
            let first = start &+ headerLength
            guard bytes.count &- first >= captured else { return }
            start = first &+ captured
            body(
                CapturedFrame(
                    link: link, nanoseconds: nanoseconds(of: header), bytes: first..<start,
                    wireLength: max(wire, captured)),
                bytes)
        }
    }

    /// The fraction may be a second and more, in a damaged file; the sum fits nonetheless.
    @inline(__always)
    private func nanoseconds(of header: Span<UInt8>) -> Int64 {
        let seconds = Int64(magic.order.word32(header, at: 0))
        return seconds &* 1_000_000_000 &+ Int64(magic.order.word32(header, at: 4)) &* magic.fraction
    }

    @inline(__always)
    private func lengths(of header: Span<UInt8>) -> (captured: Int, wire: Int) {
        let first = Int(magic.order.word32(header, at: 8))
        let last = Int(magic.order.word32(header, at: 12))
        switch lengths {
        case .capturedFirst: return (first, last)
        case .capturedLast: return (last, first)
        case .capturedIsShorter: return (min(first, last), max(first, last))
        }
    }
}
