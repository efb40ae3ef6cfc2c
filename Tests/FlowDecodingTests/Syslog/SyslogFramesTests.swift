import FlowDecoding
import Testing

@Suite struct SyslogFramesTests {
    private struct Reading: Equatable {
        var messages: [String] = []
        var overlong = 0
        var fault: SyslogFault?
        var hasBegun = false
    }

    /// What comes of `chunks`, one after the other.
    private func read(_ chunks: [[UInt8]]) -> Reading {
        var frames = SyslogFrames()
        var reading = Reading()
        do {
            for chunk in chunks {
                try frames.take(chunk, overlong: { reading.overlong += 1 }) { message in
                    reading.messages.append(String(decoding: (0..<message.count).map { message[$0] }, as: UTF8.self))
                }
            }
        } catch {
            reading.fault = error
        }
        reading.hasBegun = frames.hasBegunMessage
        return reading
    }

    private func read(_ text: String) -> Reading { read([Array(text.utf8)]) }

    @Test func bothFramingsAtEverySplit() {
        let bytes = Array("5 <1>ab<2>c d\n4 <3>\n<4>\n12 <5>1 - \n- xy<6>z\n".utf8)
        let expected = Reading(messages: ["<1>ab", "<2>c d", "<3>\n", "<4>", "<5>1 - \n- xy", "<6>z"])
        for first in 0...bytes.count {
            for second in first...bytes.count {
                let chunks = [Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...])]
                #expect(read(chunks) == expected)
            }
        }
        #expect(read(bytes.map { [$0] }) == expected)
    }

    @Test(arguments: [
        "x", "\n", " 5 <1>ab", "0 <1>", "05 <1>ab", "5<1>ab", "5x", "-5 <1>", "5 ab", "5  <1>a", "+5 <1>a",
    ])
    func whatBeginsNoMessageEndsTheConnection(_ text: String) {
        #expect(read("3 <1>" + text) == Reading(messages: ["<1>"], fault: .badFrame, hasBegun: true))
    }

    @Test func aWrongLengthShowsWithTheNextMessage() {
        #expect(read("4 <1>ab5 <2>cd") == Reading(messages: ["<1>a"], fault: .badFrame, hasBegun: true))
        #expect(read("6 <1>ab5 <2>cd") == Reading(messages: ["<1>ab5"], fault: .badFrame, hasBegun: true))
    }

    @Test func aLengthOverTheLimitIsRefusedBeforeItsBytesCome() {
        #expect(read("\(SyslogFrames.longestMessage + 1) <1>").fault == .overlong)
        #expect(read("1234567").fault == .overlong)
        #expect(read("99999999999999999999999 <1>").fault == .overlong)
        #expect(read("123456") == Reading(hasBegun: true))
    }

    @Test func theLongestMessageIsTaken() {
        let longest = "<1>" + String(repeating: "x", count: SyslogFrames.longestMessage - 3)
        #expect(read("\(longest.utf8.count) \(longest)").messages == [longest])
        #expect(read(longest + "\n").messages == [longest])
        #expect(read(longest + "x\n<2>y\n") == Reading(messages: ["<2>y"], overlong: 1))
    }

    @Test(arguments: [997, 64 * 1024, 300_000])
    func anEndlessMessageIsCountedOnce(_ chunk: Int) {
        let bytes = Array("<1>a\n<2>".utf8) + [UInt8](repeating: 0x78, count: 300_000) + Array("\n<3>b\n<4".utf8)
        let chunks = stride(from: 0, to: bytes.count, by: chunk).map { Array(bytes[$0..<min($0 + chunk, bytes.count)]) }
        #expect(read(chunks) == Reading(messages: ["<1>a", "<3>b"], overlong: 1, hasBegun: true))
    }

    @Test(arguments: 0..<6)
    func randomFramesInRandomPiecesComeBack(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var expected: [String] = []
        var bytes: [UInt8] = []
        for number in 0..<200 {
            let message = "<1>\(number)" + String(repeating: "m", count: Int.random(in: 0...300, using: &random))
            expected.append(message)
            bytes += Array((Bool.random(using: &random) ? "\(message.utf8.count) \(message)" : message + "\n").utf8)
        }
        var chunks: [[UInt8]] = []
        while !bytes.isEmpty {
            let count = min(bytes.count, Int.random(in: 1...700, using: &random))
            chunks.append(Array(bytes[..<count]))
            bytes.removeFirst(count)
        }
        #expect(read(chunks) == Reading(messages: expected))
    }

    @Test(arguments: 0..<6)
    func noiseNeverTrapsAndNeverGivesMoreThanCame(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("<>0123456789 \n\nx".utf8)
        for _ in 0..<2000 {
            let chunks = (0..<3).map { _ in
                (0..<Int.random(in: 0...20, using: &random)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                }
            }
            let reading = read(chunks)
            #expect(reading.messages.reduce(0) { $0 + $1.utf8.count } <= chunks.joined().count)
            #expect(reading.messages.allSatisfy { $0.hasPrefix("<") })
        }
    }
}
