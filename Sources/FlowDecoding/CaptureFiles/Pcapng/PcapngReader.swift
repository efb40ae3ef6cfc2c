/// Walks the blocks of a pcapng file (draft-ietf-opsawg-pcapng) and hands over its frames.
///
/// The length of a section is not used: each block brings its own, twice.
struct PcapngReader: Sendable {
    /// The type of a section header block; the same in both byte orders.
    static let sectionHeader: UInt32 = 0x0a0d_0d0a
    /// Bytes of a section header block up to its options, which are passed over.
    private static let sectionLength = 24
    /// Bytes of an enhanced and of an obsolete packet block before the frame.
    private static let packetHeader = 28

    private var order = CaptureOrder.little
    /// Of the section; a frame names one by its place.
    private var interfaces: [PcapngInterface] = []
    /// The block that is passed over, and how many bytes are left of it before its last word.
    private var skipped: (block: PcapngBlock, left: Int)?

    /// Where the block that is passed over begins in the file.
    var begunBlock: Int? { skipped?.block.offset }

    /// Hands over the whole frames in `bytes` from `position` on, and leaves `position` where the next block begins, or
    /// as far as a block is passed over.
    mutating func takeBlocks(
        in bytes: Span<UInt8>, from position: inout Int, base: Int, _ body: (CapturedFrame, Span<UInt8>) -> Void
    ) throws(CaptureFault) {
        while try skip(in: bytes, &position) {
            guard let block = try beginBlock(in: bytes, at: position, base: base) else { return }
            guard block.kind.isHeld else {
                let length = block.kind == .section ? PcapngReader.sectionLength : 8
                position += length
                skipped = (block, left: block.length - length - 4)
                continue
            }
            guard bytes.count - position >= block.length else { return }
            let end = position + block.length - 4
            try requireTail(of: block, in: bytes, at: end)
            if block.kind == .interface {
                try addInterface(bytes.extracting(position..<end), block)
            } else {
                body(try frame(of: block, in: bytes, from: position, to: end), bytes)
            }
            position = end + 4
        }
    }

    /// Reads type and length; of a section header all that is needed of it.
    /// - Returns: nil when more bytes are needed.
    private mutating func beginBlock(
        in bytes: Span<UInt8>, at position: Int, base: Int
    ) throws(CaptureFault) -> PcapngBlock? {
        guard bytes.count - position >= 8 else { return nil }
        // A view of constant length lets the compiler check bounds once and read whole words.
        let header = bytes.extracting(position..<position &+ 8)
        let number = order.word32(header, at: 0)
        if number == PcapngReader.sectionHeader {
            guard bytes.count - position >= PcapngReader.sectionLength else { return nil }
            try beginSection(in: bytes, at: position, offset: base + position)
        }
        return try PcapngBlock(number: number, length: order.word32(header, at: 4), offset: base + position)
    }

    private mutating func beginSection(in bytes: Span<UInt8>, at position: Int, offset: Int) throws(CaptureFault) {
        switch bytes.big32(at: position + 8) {
        case 0x1a2b_3c4d: order = .big
        case 0x4d3c_2b1a: order = .little
        default: throw CaptureFault(.badSection, offset: offset)
        }
        // A new minor version is one that old readers can read (section 4.1).
        guard order.word16(bytes, at: position + 12) == 1 else { throw CaptureFault(.unknownVersion, offset: offset) }
        interfaces.removeAll(keepingCapacity: true)
    }

    /// Passes over what is left of a block that is not held.
    /// - Returns: whether its end was reached.
    private mutating func skip(in bytes: Span<UInt8>, _ position: inout Int) throws(CaptureFault) -> Bool {
        guard let (block, left) = skipped else { return true }
        let step = min(left, bytes.count - position)
        position += step
        skipped = (block, left - step)
        guard left == step, bytes.count - position >= 4 else { return false }
        try requireTail(of: block, in: bytes, at: position)
        position += 4
        skipped = nil
        return true
    }

    private func requireTail(of block: PcapngBlock, in bytes: Span<UInt8>, at end: Int) throws(CaptureFault) {
        guard Int(order.word32(bytes.extracting(end..<end &+ 4), at: 0)) == block.length else {
            throw CaptureFault(.lengthsDiffer, offset: block.offset)
        }
    }

    private mutating func addInterface(_ bytes: Span<UInt8>, _ block: PcapngBlock) throws(CaptureFault) {
        guard interfaces.count < CaptureLimit.mostInterfaces else {
            throw CaptureFault(.tooManyInterfaces, offset: block.offset)
        }
        guard let interface = PcapngInterface(bytes, order: order) else {
            throw CaptureFault(.badInterface, offset: block.offset)
        }
        interfaces.append(interface)
    }

    /// The frame of a packet block that lies from `start` to `end`, its last word.
    private func frame(
        of block: PcapngBlock, in bytes: Span<UInt8>, from start: Int, to end: Int
    ) throws(CaptureFault) -> CapturedFrame {
        if block.kind == .simplePacket { return try simpleFrame(of: block, in: bytes, from: start, to: end) }
        let header = bytes.extracting(start..<start &+ PcapngReader.packetHeader)
        // The obsolete block has 16 bits for the interface and as many for the count of lost frames.
        let index =
            block.kind == .obsoletePacket ? Int(order.word16(header, at: 8)) : Int(order.word32(header, at: 8))
        let ticks = UInt64(order.word32(header, at: 12)) << 32 | UInt64(order.word32(header, at: 16))
        let captured = Int(order.word32(header, at: 20))
        let first = start &+ PcapngReader.packetHeader
        guard captured <= end - first else { throw CaptureFault(.frameOutsideBlock, offset: block.offset) }
        let interface = try interface(index, block)
        return CapturedFrame(
            link: interface.link, nanoseconds: interface.clock.nanoseconds(ticks: ticks),
            bytes: first..<first &+ captured, wireLength: max(captured, Int(order.word32(header, at: 24))))
    }

    /// A simple packet block has no time, belongs to the first interface, and leaves the captured length to be told from
    /// the snapshot length (section 4.4).
    private func simpleFrame(
        of block: PcapngBlock, in bytes: Span<UInt8>, from start: Int, to end: Int
    ) throws(CaptureFault) -> CapturedFrame {
        let interface = try interface(0, block)
        let wire = Int(order.word32(bytes, at: start + 8))
        let captured = interface.snapLength > 0 ? min(wire, interface.snapLength) : wire
        guard captured <= end - start - 12 else { throw CaptureFault(.frameOutsideBlock, offset: block.offset) }
        return CapturedFrame(
            link: interface.link, nanoseconds: nil, bytes: start + 12..<start + 12 + captured, wireLength: wire)
    }

    @inline(__always)
    private func interface(_ index: Int, _ block: PcapngBlock) throws(CaptureFault) -> PcapngInterface {
        guard index < interfaces.count else { throw CaptureFault(.unknownInterface, offset: block.offset) }
        return interfaces[index]
    }
}
