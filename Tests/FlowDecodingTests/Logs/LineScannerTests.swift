import FlowDecoding
import FlowModel
import Testing

@Suite struct LineScannerTests {
    private func scan(_ text: String) -> (lines: [String], ordinals: [Int], count: BlockCount) {
        let block = Array(text.utf8)
        var lines: [String] = []
        var ordinals: [Int] = []
        let count = LineScanner.lines(of: block.span) {
            lines.append(String(decoding: block[$0.range], as: UTF8.self))
            ordinals.append($0.ordinal)
        }
        return (lines, ordinals, count)
    }

    @Test func linesEndWithLineFeedOrBothOrNothing() {
        let found = scan("one\ntwo\r\n\n\r\nfive")
        #expect(found.lines == ["one", "two", "five"])
        #expect(found.ordinals == [0, 1, 4])
        #expect(found.count.lines == 5)
        #expect(found.count.empty == 2)
        #expect(found.count.candidates == 3)
    }

    @Test func emptyBlockHasNoLines() {
        #expect(scan("").count == BlockCount())
    }

    @Test func carriageReturnInsideALineStays() {
        #expect(scan("a\rb\n").lines == ["a\rb"])
    }

    @Test func linesOverTheLimitAreCountedAndNotHandedOver() {
        let longest = String(repeating: "x", count: LineLimit.longest)
        #expect(scan(longest + "\r\n").count.candidates == 1)
        let over = scan("a\n" + longest + "x\nb\n")
        #expect(over.lines == ["a", "b"])
        #expect(over.ordinals == [0, 2])
        #expect(over.count.overlong == 1)
    }

    /// Line ends at every place relative to the sixty-four bytes that are looked at together.
    @Test func agreesWithSplittingByHand() {
        var random = SplitMix64(seed: 64)
        for _ in 0..<400 {
            let lines = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                String(repeating: "ab ", count: Int.random(in: 0...60, using: &random))
            }
            let found = scan(lines.map { $0 + "\n" }.joined())
            #expect(found.lines == lines.filter { !$0.isEmpty })
            #expect(found.count.lines == lines.count)
        }
    }
}
