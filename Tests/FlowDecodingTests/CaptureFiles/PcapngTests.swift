import FlowDecoding
import Testing

@Suite struct PcapngTests {
    private static let frame: [UInt8] = [0xde, 0xad, 0xbe, 0xef, 0x01]

    private func read(isBig: Bool = false, _ write: (inout CaptureWriter) -> Void) -> CaptureReading {
        var writer = CaptureWriter(isBig: isBig)
        write(&writer)
        return CaptureReading(of: writer.bytes)
    }

    @Test(arguments: [false, true])
    func allThreeKindsOfPacketBlocks(_ isBig: Bool) {
        let reading = read(isBig: isBig) {
            $0.section()
            $0.interface(link: 113, snapLength: 5)
            $0.interface(link: 101)
            $0.enhanced(interface: 1, ticks: 0x0001_0000_0000_0007, wire: 60, Self.frame)
            $0.obsolete(interface: 1, drops: 0xffff, ticks: 7, Self.frame)
            $0.simple(wire: 60, Self.frame)
            $0.simple(wire: 2, [1, 2])
        }
        #expect(
            reading.frames == [
                .init(link: .rawIP, nanoseconds: 0x0001_0000_0000_0007 * 1000, bytes: Self.frame, wireLength: 60),
                .init(link: .rawIP, nanoseconds: 7000, bytes: Self.frame, wireLength: 5),
                .init(link: .linuxCooked, nanoseconds: nil, bytes: Self.frame, wireLength: 60),
                .init(link: .linuxCooked, nanoseconds: nil, bytes: [1, 2], wireLength: 2),
            ])
        #expect(reading.fault == nil)
    }

    @Test func simplePacketsWithoutSnapshotLengthAreWhole() {
        let reading = read {
            $0.section()
            $0.interface()
            $0.simple(wire: 5, Self.frame)
            $0.simple(wire: 60, Self.frame)
        }
        #expect(reading.frames.map(\.bytes) == [Self.frame])
        #expect(reading.fault?.problem == .frameOutsideBlock)
    }

    @Test func sectionsHaveTheirOwnByteOrderAndInterfaces() {
        var capture: [UInt8] = []
        for (isBig, link) in [(false, 1), (true, 113), (true, 276), (false, 101)] as [(Bool, UInt16)] {
            var writer = CaptureWriter(isBig: isBig)
            writer.section(options: writer.option(1, Array("a comment".utf8)))
            writer.interface(link: link)
            writer.enhanced(ticks: 3, Self.frame)
            capture += writer.bytes
        }
        let reading = CaptureReading(of: capture)
        #expect(reading.frames.map(\.link) == [.ethernet, .linuxCooked, .linuxCooked2, .rawIP])
        #expect(reading.frames.map(\.nanoseconds) == [3000, 3000, 3000, 3000])
        #expect(reading.fault == nil)
    }

    @Test func interfacesOfTheLastSectionAreForgotten() {
        let reading = read {
            $0.section()
            $0.interface()
            $0.enhanced(Self.frame)
            $0.section()
            $0.enhanced(Self.frame)
        }
        #expect(reading.frames.count == 1)
        #expect(reading.fault == CaptureFault(.unknownInterface, offset: 28 + 20 + 40 + 28))
    }

    @Test(arguments: [-1, 60, 0, 1, .max, .min] as [Int64])
    func lengthOfASectionDoesNotMatter(_ length: Int64) {
        let reading = read {
            $0.section(version: (1, 2), length: length)
            $0.interface()
            $0.enhanced(Self.frame)
        }
        #expect(reading.frames.map(\.bytes) == [Self.frame])
        #expect(reading.fault == nil)
    }

    /// Names, statistics, systemd's journal, secrets, custom blocks and one that nobody knows.
    @Test(arguments: [4, 5, 9, 10, 0xbad, 0x4000_0bad, 0x7fff_ffff] as [UInt32])
    func otherBlocksArePassedOver(_ type: UInt32) {
        let reading = read {
            $0.section()
            $0.block(type, [])
            $0.interface()
            $0.block(type, [6, 0, 0, 0, 32, 0, 0, 0])
            $0.enhanced(options: $0.option(1, Array("comment".utf8)) + $0.option(0, []), Self.frame)
            $0.block(type, [UInt8](repeating: 6, count: 500))
        }
        #expect(reading.frames.map(\.bytes) == [Self.frame])
        #expect(reading.fault == nil)
    }

    @Test func largeBlocksNeedNoMemory() {
        let large = [UInt8](repeating: 6, count: 2 * CaptureLimit.longestRecord)
        let reading = read {
            $0.section(options: large)
            $0.interface()
            $0.enhanced(Self.frame)
            $0.block(10, large)
            $0.enhanced(Self.frame)
        }
        #expect(reading.frames.map(\.bytes) == [Self.frame, Self.frame])
        #expect(reading.fault == nil)
    }

    /// Some programs do not fill up to a multiple of four; the length behind the block agrees.
    @Test func lengthsThatAreNoMultipleOfFourAreTakenAsTheyAre() {
        let reading = read {
            $0.section()
            $0.interface()
            $0.block(5, [1, 2, 3])
            let header = $0.word(UInt32(0)) + $0.word(UInt64(0)) + $0.word(UInt32(5)) + $0.word(UInt32(5))
            $0.block(6, header + Self.frame)
        }
        #expect(reading.frames.map(\.bytes) == [Self.frame])
        #expect(reading.fault == nil)
    }
}
