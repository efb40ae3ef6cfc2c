import FlowDecoding
import Testing

@Suite struct CaptureBufferTests {
    /// Captures in which every kind of record occurs.
    private static let captures: [[UInt8]] = [pcap(), modifiedPcap(), pcapng()]

    private static func pcap() -> [UInt8] {
        var writer = CaptureWriter(isBig: true)
        writer.pcapHeader()
        for length in [60, 0, 1, 33] { writer.record((0..<length).map { UInt8($0) }) }
        return writer.bytes
    }

    private static func modifiedPcap() -> [UInt8] {
        var writer = CaptureWriter()
        writer.pcapHeader(magic: 0xa1b2_cd34)
        for length in [20, 0, 5] { writer.record(extra: [1, 2, 3, 4, 5, 6, 7, 8], (0..<length).map { UInt8($0) }) }
        return writer.bytes
    }

    private static func pcapng() -> [UInt8] {
        var bytes: [UInt8] = []
        for isBig in [false, true] {
            var writer = CaptureWriter(isBig: isBig)
            writer.section(options: writer.option(3, Array("Linux".utf8)))
            writer.interface(options: writer.option(9, [9]) + writer.option(14, writer.word(Int64(7))))
            writer.enhanced(ticks: 1, [1, 2, 3])
            writer.block(4, [0, 0, 0, 0])
            writer.obsolete(ticks: 2, [4])
            writer.simple(wire: 2, [5, 6])
            writer.block(0xbad, [1, 2, 3, 4, 5, 6, 7, 8])
            bytes += writer.bytes
        }
        return bytes
    }

    @Test(arguments: captures)
    func chunksDoNotMatter(_ capture: [UInt8]) {
        let whole = CaptureReading(of: capture)
        #expect(whole.frames.count >= 3)
        #expect(whole.fault == nil)
        #expect(whole.taken == capture.count)
        for chunk in 1...40 { #expect(CaptureReading(of: capture, chunk: chunk) == whole) }
    }

    /// Every frame that is whole is handed over; then it is said that the file ends early, but at the end of a record.
    @Test(arguments: captures)
    func truncationLosesOnlyWhatIsMissing(_ capture: [UInt8]) {
        let whole = CaptureReading(of: capture)
        var sound = 0
        for length in 4..<capture.count {
            let cut = CaptureReading(of: Array(capture.prefix(length)))
            #expect(cut.frames == Array(whole.frames.prefix(cut.frames.count)))
            #expect(cut.fault == nil || cut.fault?.problem == .endsEarly)
            #expect(CaptureReading(of: Array(capture.prefix(length)), chunk: 1) == cut)
            if cut.fault == nil {
                sound += 1
                #expect(cut.taken == length)
            } else if let offset = cut.fault?.offset {
                let before = CaptureReading(of: Array(capture.prefix(offset)))
                #expect(before.frames == cut.frames)
                #expect(before.fault == nil || offset == 0)
            }
        }
        // The header and every record but the last; of the capture with blocks, 7 in each section.
        #expect(sound == (capture == Self.pcapng() ? 13 : whole.frames.count))
    }

    @Test(arguments: captures)
    func damageOfAnyByteIsSurvivedAlikeInAllChunks(_ capture: [UInt8]) {
        for index in capture.indices {
            for pattern in [0x01, 0x80, 0xff] as [UInt8] {
                var damaged = capture
                damaged[index] ^= pattern
                let reading = CaptureReading(of: damaged)
                #expect(CaptureReading(of: damaged, chunk: 13) == reading)
                #expect(
                    reading.frames.allSatisfy { $0.bytes.count <= damaged.count && $0.wireLength >= $0.bytes.count })
            }
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func chanceBehindABeginningIsSurvived(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var capture = Self.captures[Int(seed % 3)]
        for index in 40..<capture.count where Bool.random(using: &generator) {
            capture[index] = UInt8.random(in: 0...255, using: &generator)
        }
        #expect(CaptureReading(of: capture, chunk: 5) == CaptureReading(of: capture))
    }

    @Test(arguments: [1000, 65_536, CaptureBuffer.readSize - 1, .max])
    func framesOverTheEndOfTheBufferAreWhole(_ chunk: Int) {
        var (plain, blocks) = (CaptureWriter(), CaptureWriter())
        plain.pcapHeader()
        blocks.section()
        blocks.interface()
        for number in 0..<700 {
            let frame = [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: number * 37 % 1515)
            plain.record(seconds: 0, fraction: UInt32(number), frame)
            blocks.enhanced(ticks: UInt64(number), frame)
        }
        #expect(plain.bytes.count > 2 * CaptureBuffer.readSize - 2000)
        let reading = CaptureReading(of: plain.bytes, chunk: chunk)
        #expect(reading.frames.count == 700)
        #expect(reading.fault == nil)
        for (number, frame) in reading.frames.enumerated() {
            #expect(frame.nanoseconds == Int64(number) * 1000)
            #expect(frame.bytes.count == number * 37 % 1515)
            #expect(frame.bytes.allSatisfy { $0 == UInt8(truncatingIfNeeded: number) })
        }
        #expect(CaptureReading(of: blocks.bytes, chunk: chunk).frames == reading.frames)
    }

    @Test func whatIsNoCaptureIsSaid() {
        let expected: [([UInt8], CaptureFault.Problem)] = [
            ([], .tooShort), ([0xa1], .tooShort), ([0xa1, 0xb2, 0xc3], .tooShort), ([0x1f, 0x8b], .compressed),
            ([0x1f, 0x8b, 8, 0, 0, 0, 0, 0], .compressed), (Array("1700000000.123 GET".utf8), .notACapture),
            ([0, 0, 0, 0], .notACapture), ([0xa1, 0xb2, 0x34, 0xcd], .notACapture),
            ([0xa1, 0xb2, 0xc3, 0xd4], .endsEarly),
            ([0x0a, 0x0d, 0x0d, 0x0a], .endsEarly),
        ]
        for (bytes, problem) in expected {
            for chunk in [1, .max] {
                let reading = CaptureReading(of: bytes, chunk: chunk)
                #expect(reading.fault == CaptureFault(problem, offset: 0))
                #expect(reading.frames.isEmpty)
            }
        }
    }

    @Test func faultStays() {
        var buffer = CaptureBuffer()
        var frames = 0
        for bytes in [Array("text".utf8), Self.pcap(), []] {
            _ = buffer.fill { space in
                space.copyBytes(from: bytes)
                return bytes.count
            }
            #expect(throws: CaptureFault(.notACapture, offset: 0)) {
                try buffer.takeFrames(atEnd: bytes.isEmpty) { _, _ in frames += 1 }
            }
        }
        #expect(frames == 0)
    }

    @Test func faultsSayWhatAndWhere() {
        #expect(
            CaptureFault(.endsEarly, offset: 12_345).description
                == "the file ends in the middle of a record (at byte 12345)")
        #expect(Set(CaptureFault.Problem.allCases.map(\.rawValue)).count == CaptureFault.Problem.allCases.count)
    }
}
