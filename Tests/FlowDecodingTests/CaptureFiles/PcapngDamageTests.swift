import FlowDecoding
import Testing

@Suite struct PcapngDamageTests {
    private static let frame: [UInt8] = [0xde, 0xad, 0xbe, 0xef, 0x01]
    /// Bytes of `section`, `interface` and `enhanced` with the frame.
    private static let begun = 28 + 20 + 40

    /// Reads what `damage` writes behind one sound frame; a sound frame follows.
    private func read(_ damage: (inout CaptureWriter) -> Void) -> CaptureReading {
        var writer = CaptureWriter()
        writer.section()
        writer.interface()
        writer.enhanced(Self.frame)
        damage(&writer)
        writer.enhanced(Self.frame)
        return CaptureReading(of: writer.bytes)
    }

    private func expect(
        _ problem: CaptureFault.Problem, location: SourceLocation = #_sourceLocation,
        _ damage: (inout CaptureWriter) -> Void
    ) {
        let reading = read(damage)
        #expect(reading.frames.map(\.bytes) == [Self.frame], sourceLocation: location)
        #expect(reading.fault == CaptureFault(problem, offset: Self.begun), sourceLocation: location)
    }

    @Test(arguments: [(0x0a0d_0d0a, 28), (1, 20), (2, 32), (3, 16), (6, 32), (4, 12)] as [(UInt32, UInt32)])
    func blocksShorterThanTheirFieldsAreRefused(type: UInt32, shortest: UInt32) {
        let body: [UInt8] = [0x4d, 0x3c, 0x2b, 0x1a, 1] + [UInt8](repeating: 0, count: 100)
        for length in [0, 4, shortest - 4, shortest - 1] {
            expect(.badBlockLength) { $0.block(type, body, length: length) }
        }
    }

    @Test(arguments: [(0x0a0d_0d0a, 28), (1, 20), (2, 32), (3, 16), (6, 32), (4, 12)] as [(UInt32, Int)])
    func lengthBehindABlockMustBeThatInFront(type: UInt32, shortest: Int) {
        var body: [UInt8] = [0x4d, 0x3c, 0x2b, 0x1a, 1] + [UInt8](repeating: 0, count: 100)
        body = Array(body.prefix(shortest - 12))
        #expect(read { $0.block(type, body) }.fault?.problem != .lengthsDiffer)
        for tail in [0, UInt32(shortest) + 4, UInt32(shortest) << 8, .max] {
            expect(.lengthsDiffer) { $0.block(type, body, tail: tail) }
        }
    }

    @Test(arguments: [1, 2, 3, 6] as [UInt32])
    func blocksThatMustBeHeldHaveALimit(_ type: UInt32) {
        for length in [UInt32(CaptureLimit.longestRecord) + 1, .max] {
            expect(.recordTooLong) { $0.block(type, [UInt8](repeating: 0, count: 64), length: length) }
        }
    }

    @Test func longestBlockIsRead() {
        let longest = [UInt8](repeating: 0x5a, count: CaptureLimit.longestRecord - 32)
        let reading = read { $0.enhanced(longest) }
        #expect(reading.frames.map(\.bytes) == [Self.frame, longest, Self.frame])
        #expect(reading.fault == nil)
    }

    @Test func framesMustLieWithinTheirBlock() {
        // Five bytes and three to fill up.
        #expect(read { $0.enhanced(captured: 8, Self.frame) }.fault == nil)
        for captured in [9, 0x8000_0000, .max] as [UInt32] {
            expect(.frameOutsideBlock) { $0.enhanced(captured: captured, Self.frame) }
        }
        for wire in [9, 0x8000_0000, .max] as [UInt32] {
            expect(.frameOutsideBlock) { $0.simple(wire: wire, Self.frame) }
        }
    }

    @Test func framesMustNameADescribedInterface() {
        for interface in [1, 0x1_0000, .max] as [UInt32] {
            expect(.unknownInterface) { $0.enhanced(interface: interface, Self.frame) }
        }
        expect(.unknownInterface) { $0.obsolete(interface: 1, Self.frame) }
        var writer = CaptureWriter()
        writer.section()
        writer.simple(wire: 5, Self.frame)
        #expect(CaptureReading(of: writer.bytes).fault == CaptureFault(.unknownInterface, offset: 28))
    }

    @Test func interfacesAreCounted() {
        var writer = CaptureWriter()
        writer.section()
        for _ in 0..<CaptureLimit.mostInterfaces { writer.interface() }
        writer.enhanced(interface: UInt32(CaptureLimit.mostInterfaces) - 1, Self.frame)
        let end = writer.bytes.count
        #expect(CaptureReading(of: writer.bytes).fault == nil)
        writer.interface()
        let reading = CaptureReading(of: writer.bytes)
        #expect(reading.frames.map(\.bytes) == [Self.frame])
        #expect(reading.fault == CaptureFault(.tooManyInterfaces, offset: end))
    }

    @Test func sectionsMustBeginAsOurs() {
        expect(.badSection) { $0.block(0x0a0d_0d0a, [0x4d, 0x3c, 0x2b, 0x1b] + [UInt8](repeating: 0, count: 12)) }
        for major in [0, 2, 0x100] as [UInt16] { expect(.unknownVersion) { $0.section(version: (major, 0)) } }
    }
}
