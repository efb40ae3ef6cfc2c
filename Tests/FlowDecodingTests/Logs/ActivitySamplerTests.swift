import FlowDecoding
import FlowModel
import Testing

/// Whether the instants that a scan reports show every silence, and no more.
@Suite struct ActivitySamplerTests {
    private static let noon: Int64 = 1_795_348_800

    private func block(_ seconds: [Int64]) -> String {
        seconds.map { NativeLine(stamp: "\($0).250").text + "\n" }.joined()
    }

    private func activity(_ text: String, _ format: any LogFormat = SquidNativeFormat()) -> [Int64]? {
        format.candidates(text, IdentityGate()).count.activity?.map { $0.milliseconds / 1000 - Self.noon }
    }

    @Test func silenceIsFoundToTheSecondWhoeverTheLinesAreAbout() throws {
        let before = (0..<200).map { Self.noon + $0 }
        let after = (0..<50).map { Self.noon + 3799 + $0 }
        let found = try #require(activity(block(before + after)))
        #expect(found.filter { $0 < 1000 }.last == 199 && found.first { $0 > 1000 } == 3799)
        #expect(found.first == 0 && found.last == 3848)
    }

    @Test func busyBlockIsToldByItsEnds() {
        #expect(activity(block((0..<280).map { Self.noon + $0 })) == [0, 279])
    }

    /// Silences of six minutes and more anywhere: each has its last line before and its first line after.
    @Test func everySilenceIsFound() {
        var random = SplitMix64(seed: 20)
        for _ in 0..<200 {
            var seconds = [Self.noon]
            for _ in 0..<Int.random(in: 0...300, using: &random) {
                let isSilence = Int.random(in: 0..<20, using: &random) == 0
                seconds.append(
                    seconds[seconds.count - 1] + Int64.random(in: isSilence ? 360...9000 : 0...9, using: &random))
            }
            let found = activity(block(seconds)) ?? []
            #expect(found.first == 0 && found.last == seconds[seconds.count - 1] - Self.noon)
            #expect(found == found.sorted() && Set(found).isSubset(of: seconds.map { $0 - Self.noon }))
            for (earlier, later) in zip(seconds, seconds.dropFirst()) where later - earlier >= 360 {
                #expect(found.contains(earlier - Self.noon) && found.contains(later - Self.noon))
            }
        }
    }

    @Test func linesWithoutStampShowNothing() {
        let noise = ["", "garbage", "999999999.000 9 digits", "17953488001.000 11 digits", "-", "1795348801"]
        let text = noise.map { $0 + "\n" }.joined()
        #expect(activity(text) == [])
        #expect(activity("") == [])
        #expect(activity(text + block([Self.noon]) + text + block([Self.noon + 4000]) + text) == [0, 4000])
    }

    @Test func lastLineWithoutLineFeedCounts() {
        #expect(activity(String(block([Self.noon, Self.noon + 4000]).dropLast())) == [0, 4000])
    }

    @Test func stampsOutOfOrderAreNotTakenForBusyTime() {
        #expect(activity(block([Self.noon + 4000, Self.noon])) == [4000, 0])
    }

    @Test func linesWithoutAFormatTellNothing() {
        let text = Array(block([Self.noon]).utf8)
        #expect(LineScanner.lines(of: text.span) { _ in }.activity == nil)
    }

    /// The end, where its column is known; else the start; else nothing can be told.
    @Test(arguments: [
        ("%tS %ts.%03tu %>a %>rd %>Hs", "1795348000.000 1795348800.500 10.0.0.1 a.example 200", [0]),
        ("%ts.%03tu %>a %>rd %>Hs", "1795348800.500 10.0.0.1 a.example 200", [0]),
        ("at [%ts] %>a %>rd %>Hs", "at [1795348800] 10.0.0.1 a.example 200", [0]),
        ("%tS %>a %>rd %>Hs", "1795348800.500 10.0.0.1 a.example 200", [0]),
        ("%tS %>a %>rd %>Hs %ts", "1795348800.500 10.0.0.1 a.example 200 1795348900", [0]),
        ("%>a %tS %>rd %>Hs", "10.0.0.1 1795348800.500 a.example 200", nil),
        ("%12ts %>a %>rd %>Hs", "  1795348800 10.0.0.1 a.example 200", nil),
        ("%tg %>a %>rd %>Hs", "22/Nov/2026:12:00:00 +0000 10.0.0.1 a.example 200", nil),
    ])
    func directivesSayWhereTheStampStands(_ directive: String, _ line: String, _ expected: [Int64]?) throws {
        let format = try SquidDirective.compile(directive)
        #expect(activity(line + "\n", format) == expected)
        if case .unreadable = format.identity(of: Array(line.utf8).span) { Issue.record("the line does not fit") }
    }
}
