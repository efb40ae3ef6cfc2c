/// Recognises the format of a capture by its first bytes and passes the rest on to the reader of that format.
struct CaptureReader: Sendable {
    private enum Format: Sendable {
        case unknown
        case pcap(PcapHeader)
        case pcapng
    }

    private var format = Format.unknown
    private var blocks = PcapngReader()

    /// Hands over the whole frames from `position` on, and leaves `position` where the next record begins.
    /// - Parameters:
    ///   - buffer: of which the first `filled` bytes count.
    ///   - base: where the buffer begins in the file.
    mutating func take(
        _ buffer: [UInt8], filled: Int, from position: inout Int, base: Int,
        _ body: (CapturedFrame, Span<UInt8>) -> Void
    ) throws(CaptureFault) {
        let bytes = buffer.span.extracting(0..<filled)
        if case .unknown = format { try recognise(bytes, &position) }
        switch format {
        case .unknown: break
        case .pcap(let header): try header.takeRecords(in: bytes, from: &position, base: base, body)
        case .pcapng: try blocks.takeBlocks(in: bytes, from: &position, base: base, body)
        }
    }

    /// The file has ended: nothing may be left of it, and no block may still be passed over.
    /// - Parameters:
    ///   - left: bytes behind the last whole record.
    ///   - offset: where these begin in the file.
    func requireEnd(left: Int, offset: Int) throws(CaptureFault) {
        if case .unknown = format, left < 4 { throw CaptureFault(.tooShort, offset: 0) }
        if case .unknown = format { throw CaptureFault(.endsEarly, offset: 0) }
        if let begun = blocks.begunBlock { throw CaptureFault(.endsEarly, offset: begun) }
        if left > 0 { throw CaptureFault(.endsEarly, offset: offset) }
    }

    private mutating func recognise(_ bytes: Span<UInt8>, _ position: inout Int) throws(CaptureFault) {
        // RFC 1952 section 2.3.1. The shell decompresses before; a file compressed twice still comes here.
        if bytes.count >= 2, bytes.big16(at: 0) == 0x1f8b { throw CaptureFault(.compressed, offset: 0) }
        guard bytes.count >= 4 else { return }
        if bytes.big32(at: 0) == PcapngReader.sectionHeader {
            format = .pcapng
            return
        }
        guard let magic = PcapMagic(bytes) else { throw CaptureFault(.notACapture, offset: 0) }
        guard bytes.count >= PcapHeader.length else { return }
        format = .pcap(try PcapHeader(bytes, magic: magic))
        position = PcapHeader.length
    }
}
