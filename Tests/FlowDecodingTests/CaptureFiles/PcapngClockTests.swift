import FlowDecoding
import Testing

/// The options that say how an interface counts time.
@Suite struct PcapngClockTests {
    private func read(
        isBig: Bool = false, ticks: UInt64 = 0, options: (CaptureWriter) -> [UInt8]
    ) -> CaptureReading {
        var writer = CaptureWriter(isBig: isBig)
        writer.section()
        writer.interface(options: options(writer))
        writer.enhanced(ticks: ticks, [1])
        return CaptureReading(of: writer.bytes)
    }

    /// Resolution, ticks, nanoseconds.
    @Test(
        arguments: [
            (0, 3, 3_000_000_000), (3, 1_700_000_000_123, 1_700_000_000_123_000_000), (6, 5, 5000), (9, 5, 5),
            (10, 59, 5), (12, 1_999, 1), (18, 1_234_567_890_123_456_789, 1_234_567_890), (19, .max, 1_844_674_407),
            (0x80, 3, 3_000_000_000), (0x81, 3, 1_500_000_000), (0x8a, 1025, 1_000_976_562),
            (0x9e, 1 << 31, 2_000_000_000),
            (0xa0, 1_700_000_000 << 32 | 1 << 31, 1_700_000_000_500_000_000), (0xbf, .max, 1_999_999_999),
        ] as [(UInt8, UInt64, Int64)])
    func resolutions(_ resolution: UInt8, _ ticks: UInt64, _ nanoseconds: Int64) {
        for isBig in [false, true] {
            let reading = read(isBig: isBig, ticks: ticks) { $0.option(9, [resolution]) }
            #expect(reading.frames.map(\.nanoseconds) == [nanoseconds])
            #expect(reading.fault == nil)
        }
    }

    @Test(arguments: [20, 0x7f, 0xc0, 0xff] as [UInt8])
    func resolutionsBeyondTheCounterAreRefused(_ resolution: UInt8) {
        let reading = read { $0.option(9, [resolution]) }
        #expect(reading.frames.isEmpty)
        #expect(reading.fault == CaptureFault(.badInterface, offset: 28))
    }

    @Test(arguments: [0, 1_600_000_000, -1, -7200] as [Int64])
    func offsetsAreSeconds(_ offset: Int64) {
        for isBig in [false, true] {
            let reading = read(isBig: isBig, ticks: 2_000_001) { $0.option(14, $0.word(offset)) }
            #expect(reading.frames.map(\.nanoseconds) == [2_000_001_000 + offset * 1_000_000_000])
        }
    }

    @Test(
        arguments: [
            (6, .max, 0), (0, .max, 0), (0x80, .max, 0), (6, 0, .max), (6, 0, .min), (0, .max, .max),
            (0, 9_223_372_037, 0),
        ] as [(UInt8, UInt64, Int64)])
    func timesBeyondTheCalendarAreUnknown(_ resolution: UInt8, _ ticks: UInt64, _ offset: Int64) {
        let reading = read(ticks: ticks) { $0.option(9, [resolution]) + $0.option(14, $0.word(offset)) }
        #expect(reading.frames.map(\.nanoseconds) == [nil])
        #expect(reading.fault == nil)
    }

    @Test func offsetBringsALargeCounterBack() {
        let reading = read(ticks: 20_000_000_000) { $0.option(9, [0]) + $0.option(14, $0.word(Int64(-19_000_000_000))) }
        #expect(reading.frames.map(\.nanoseconds) == [1_000_000_000_000_000_000])
    }

    @Test func interfacesKeepTheirOwnClocks() {
        var writer = CaptureWriter()
        writer.section()
        writer.interface(options: writer.option(9, [9]))
        writer.interface()
        writer.interface(options: writer.option(9, [0]))
        for interface in [2, 1, 0] as [UInt32] { writer.enhanced(interface: interface, ticks: 1, [1]) }
        #expect(CaptureReading(of: writer.bytes).frames.map(\.nanoseconds) == [1_000_000_000, 1000, 1])
    }

    @Test func otherOptionsArePassedOverAndTheEndEnds() {
        let reading = read(ticks: 5) {
            $0.option(2, Array("eth0".utf8)) + $0.option(11, [0, 1, 2, 3, 4]) + $0.option(0x8bad, [])
                + $0.option(9, [9])
                + $0.option(0, []) + $0.option(9, [0])
        }
        #expect(reading.frames.map(\.nanoseconds) == [5])
    }

    @Test func unclearClocksAreRefused() {
        let twice = read { $0.option(9, [6]) + $0.option(9, [9]) }
        let twiceOffset = read { $0.option(14, $0.word(Int64(0))) + $0.option(14, $0.word(Int64(1))) }
        let empty = read { $0.option(9, []) }
        let wide = read { $0.option(9, [6, 0]) }
        let short = read { $0.option(14, [0, 0, 0, 0]) }
        for reading in [twice, twiceOffset, empty, wide, short] {
            #expect(reading.frames.isEmpty)
            #expect(reading.fault == CaptureFault(.badInterface, offset: 28))
        }
    }

    @Test(arguments: [1, 5, 0xfff0, 0xffff] as [UInt16])
    func optionsMustEndWithinTheirBlock(_ length: UInt16) {
        let value: [UInt8] = length == 1 ? [] : [1, 2, 3, 4]
        let reading = read { $0.word(UInt16(2)) + $0.word(length) + value }
        #expect(reading.frames.isEmpty)
        #expect(reading.fault == CaptureFault(.badInterface, offset: 28))
    }
}
