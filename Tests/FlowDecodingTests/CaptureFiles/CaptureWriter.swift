import FlowDecoding

/// Writes captures for tests, in either byte order.
struct CaptureWriter {
    var isBig = false
    var bytes: [UInt8] = []

    func word<Word: FixedWidthInteger>(_ value: Word) -> [UInt8] {
        withUnsafeBytes(of: isBig ? value.bigEndian : value.littleEndian) { Array($0) }
    }

    // MARK: pcap

    mutating func pcapHeader(
        magic: UInt32 = 0xa1b2_c3d4, version: (UInt16, UInt16) = (2, 4), snapLength: UInt32 = 262_144, link: UInt32 = 1
    ) {
        bytes += word(magic) + word(version.0) + word(version.1) + word(UInt64(0)) + word(snapLength) + word(link)
    }

    /// - Parameters:
    ///   - lengths: the two lengths as they stand in the record; those of `frame` when they are nil.
    ///   - extra: what stands between the header and the frame.
    mutating func record(
        seconds: UInt32 = 1, fraction: UInt32 = 2, lengths: (UInt32, UInt32)? = nil, extra: [UInt8] = [],
        _ frame: [UInt8]
    ) {
        let (first, last) = lengths ?? (UInt32(frame.count), UInt32(frame.count))
        bytes += word(seconds) + word(fraction) + word(first) + word(last) + extra + frame
    }

    // MARK: pcapng

    /// - Parameters:
    ///   - length: both lengths, when they shall not be right.
    ///   - tail: the second one, when it shall not be the first.
    mutating func block(_ type: UInt32, _ body: [UInt8], length: UInt32? = nil, tail: UInt32? = nil) {
        let length = length ?? UInt32(body.count + 12)
        bytes += word(type) + word(length) + body + word(tail ?? length)
    }

    mutating func section(version: (UInt16, UInt16) = (1, 0), length: Int64 = -1, options: [UInt8] = []) {
        let fields = word(UInt32(0x1a2b_3c4d)) + word(version.0) + word(version.1) + word(length)
        block(0x0a0d_0d0a, fields + options)
    }

    mutating func interface(link: UInt16 = 1, snapLength: UInt32 = 0, options: [UInt8] = []) {
        block(1, word(link) + word(UInt16(0)) + word(snapLength) + options)
    }

    mutating func enhanced(
        interface: UInt32 = 0, ticks: UInt64 = 0, captured: UInt32? = nil, wire: UInt32? = nil, options: [UInt8] = [],
        _ frame: [UInt8]
    ) {
        let captured = word(captured ?? UInt32(frame.count))
        let lengths = captured + word(wire ?? UInt32(frame.count))
        block(6, word(interface) + time(ticks) + lengths + padded(frame) + options)
    }

    mutating func obsolete(interface: UInt16 = 0, drops: UInt16 = 0, ticks: UInt64 = 0, _ frame: [UInt8]) {
        let length = word(UInt32(frame.count))
        block(2, word(interface) + word(drops) + time(ticks) + length + length + padded(frame))
    }

    mutating func simple(wire: UInt32, _ frame: [UInt8]) { block(3, word(wire) + padded(frame)) }

    func option(_ code: UInt16, _ value: [UInt8]) -> [UInt8] {
        word(code) + word(UInt16(value.count)) + padded(value)
    }

    func padded(_ value: [UInt8]) -> [UInt8] { value + [UInt8](repeating: 0, count: (4 - value.count % 4) % 4) }

    private func time(_ ticks: UInt64) -> [UInt8] {
        word(UInt32(ticks >> 32)) + word(UInt32(truncatingIfNeeded: ticks))
    }
}
