import FlowDecoding
import FlowModel
import Testing

@Suite struct LineBufferTests {
    /// The lines of `bytes` when the source gives `chunk` bytes at a time, and the sum of the counts.
    private func lines(of bytes: [UInt8], chunk: Int) -> (lines: [[UInt8]], total: Int, overlong: Int) {
        var buffer = LineBuffer()
        var source = bytes[...]
        var found: [[UInt8]] = []
        var (total, overlong) = (0, 0)
        var isAtEnd = false
        while !isAtEnd {
            let read = buffer.fill { space in
                let part = source.prefix(min(chunk, space.count))
                space.copyBytes(from: part)
                source = source.dropFirst(part.count)
                return part.count
            }
            isAtEnd = read == 0
            buffer.takeLines(atEnd: isAtEnd) { block in
                let copy = (0..<block.count).map { block[$0] }
                let count = LineScanner.lines(of: block) { found.append(Array(copy[$0.range])) }
                total += count.lines
                overlong += count.overlong
            }
        }
        return (found, total, overlong)
    }

    @Test(arguments: [1, 2, 3, 7, 64, 100_000])
    func chunksDoNotMatter(_ chunk: Int) {
        let text = "one\ntwo and more\r\n\nfour\nlast without line feed"
        let found = lines(of: Array(text.utf8), chunk: chunk)
        #expect(
            found.lines.map { String(decoding: $0, as: UTF8.self) } == [
                "one", "two and more", "four", "last without line feed",
            ])
        #expect(found.total == 5)
    }

    @Test(arguments: [1000, LineBuffer.readSize])
    func anEndlessLineCostsOneCountAndNoMemory(_ chunk: Int) {
        let endless = [UInt8](repeating: 0x78, count: 3 * LineBuffer.readSize)
        let found = lines(of: Array("a\n".utf8) + endless + Array("\nb\n".utf8), chunk: chunk)
        #expect(found.lines == [[0x61], [0x62]])
        #expect(found.total == 3)
        #expect(found.overlong == 1)
    }

    @Test func endlessLastLineIsOverlongToo() {
        let found = lines(of: [UInt8](repeating: 0x78, count: LineBuffer.readSize), chunk: 4096)
        #expect(found.lines.isEmpty)
        #expect(found.overlong == 1)
    }

    @Test func emptySourceHasNoLines() {
        #expect(lines(of: [], chunk: 10).total == 0)
    }
}
