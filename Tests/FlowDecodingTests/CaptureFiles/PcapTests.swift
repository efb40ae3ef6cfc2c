import FlowDecoding
import Testing

@Suite struct PcapTests {
    private static let frame: [UInt8] = [0xde, 0xad, 0xbe, 0xef, 0x01]

    private func read(isBig: Bool = false, _ write: (inout CaptureWriter) -> Void) -> CaptureReading {
        var writer = CaptureWriter(isBig: isBig)
        write(&writer)
        return CaptureReading(of: writer.bytes)
    }

    @Test(arguments: [false, true])
    func microsecondsAndNanosecondsInBothByteOrders(_ isBig: Bool) {
        for (magic, time) in [(0xa1b2_c3d4, 7_000_005_000), (0xa1b2_3c4d, 7_000_000_005)] as [(UInt32, Int64)] {
            let reading = read(isBig: isBig) {
                $0.pcapHeader(magic: magic, link: 113)
                $0.record(seconds: 7, fraction: 5, lengths: (5, 60), Self.frame)
                $0.record(seconds: 7, fraction: 5, [])
            }
            #expect(
                reading.frames == [
                    .init(link: .linuxCooked, nanoseconds: time, bytes: Self.frame, wireLength: 60),
                    .init(link: .linuxCooked, nanoseconds: time, bytes: [], wireLength: 0),
                ])
            #expect(reading.fault == nil)
            #expect(reading.taken == 24 + 16 + 5 + 16)
        }
    }

    @Test(arguments: [false, true])
    func modifiedRecordsHaveEightBytesMore(_ isBig: Bool) {
        let reading = read(isBig: isBig) {
            $0.pcapHeader(magic: 0xa1b2_cd34)
            $0.record(extra: [1, 2, 3, 4, 5, 6, 7, 8], Self.frame)
            $0.record(extra: [0, 0, 0, 0, 0, 0, 0, 0], [0x77])
        }
        #expect(reading.frames.map(\.bytes) == [Self.frame, [0x77]])
        #expect(reading.frames.map(\.nanoseconds) == [1_000_002_000, 1_000_002_000])
        #expect(reading.fault == nil)
    }

    @Test(
        arguments: [
            (2, 4, 5, 60), (2, 3, 5, 60), (2, 3, 60, 5), (2, 2, 60, 5), (2, 0, 60, 5), (543, 0, 60, 5),
        ] as [(UInt16, UInt16, UInt32, UInt32)])
    func oldVersionsHaveTheLengthsTheOtherWayRound(major: UInt16, minor: UInt16, first: UInt32, last: UInt32) {
        let reading = read {
            $0.pcapHeader(version: (major, minor))
            $0.record(lengths: (first, last), Self.frame)
        }
        #expect(reading.frames.map(\.bytes) == [Self.frame])
        #expect(reading.frames.map(\.wireLength) == [60])
        #expect(reading.fault == nil)
    }

    @Test(arguments: [(1, 4), (2, 5), (3, 0), (0, 0), (543, 1), (0xffff, 0xffff)] as [(UInt16, UInt16)])
    func unknownVersionsAreRefused(major: UInt16, minor: UInt16) {
        let reading = read {
            $0.pcapHeader(version: (major, minor))
            $0.record(Self.frame)
        }
        #expect(reading.frames.isEmpty)
        #expect(reading.fault == CaptureFault(.unknownVersion, offset: 0))
    }

    @Test(arguments: [0x5400_0001, 0x0001_0001, 0xffff_0001] as [UInt32])
    func upperBitsOfTheLinkTypeAreIgnored(_ link: UInt32) {
        let reading = read {
            $0.pcapHeader(link: link)
            $0.record(Self.frame)
        }
        #expect(reading.frames.map(\.link) == [.ethernet])
    }

    @Test func unknownLinkTypesKeepTheirNumber() {
        let reading = read {
            $0.pcapHeader(link: 0x0400_fffe)
            $0.record(Self.frame)
        }
        #expect(reading.frames.map(\.link) == [.other(0xfffe)])
    }

    @Test(arguments: [0, 1, 0x7fff_ffff, 0xffff_ffff] as [UInt32])
    func snapshotLengthIsNotBelieved(_ snapLength: UInt32) {
        let reading = read {
            $0.pcapHeader(snapLength: snapLength)
            $0.record(Self.frame)
        }
        #expect(reading.frames.map(\.bytes) == [Self.frame])
        #expect(reading.fault == nil)
    }

    @Test func frameIsNeverShorterOnTheCableThanCaptured() {
        let reading = read {
            $0.pcapHeader()
            $0.record(lengths: (5, 4), Self.frame)
        }
        #expect(reading.frames == [.init(nanoseconds: 1_000_002_000, bytes: Self.frame, wireLength: 5)])
    }

    @Test func impossibleTimesDoNotTrap() {
        let reading = read {
            $0.pcapHeader()
            $0.record(seconds: .max, fraction: .max, [])
            $0.record(seconds: 0, fraction: 0, [])
        }
        #expect(reading.frames.map(\.nanoseconds) == [4_294_967_295_000_000_000 + 4_294_967_295_000, 0])
    }

    @Test(arguments: [0xa1b2_c3d4, 0xa1b2_cd34] as [UInt32])
    func longestRecordIsReadAndTheNextLongerOneIsDamage(_ magic: UInt32) {
        let extra = [UInt8](repeating: 0, count: magic == 0xa1b2_cd34 ? 8 : 0)
        let longest = [UInt8](repeating: 0x5a, count: CaptureLimit.longestRecord)
        for length in [UInt32(longest.count) + 1, 0x8000_0000, .max] {
            let reading = read {
                $0.pcapHeader(magic: magic)
                $0.record(extra: extra, longest)
                $0.record(lengths: (length, length), extra: extra, longest)
                $0.record(extra: extra, Self.frame)
            }
            #expect(reading.frames.map(\.bytes) == [longest])
            #expect(reading.fault == CaptureFault(.recordTooLong, offset: 24 + 16 + extra.count + longest.count))
        }
    }
}
