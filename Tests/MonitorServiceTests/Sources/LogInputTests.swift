import FlowDecoding
import Foundation
import MonitorService
import RecordedFiles
import TestSupport
import Testing

@Suite("Reading recorded logs")
struct LogInputTests {
    private static let lines = (1...40_000).map { "line \($0) of a log that is longer than one chunk" }

    private func read(_ path: String) throws -> [String] {
        var text: [UInt8] = []
        var blocks: [[UInt8]] = []
        _ = try LogInput(path: path).forEachBlock { block in
            let bytes = (0..<block.count).map { block[$0] }
            blocks.append(bytes)
            text += bytes
        }
        for block in blocks.dropLast() { #expect(block.last == UInt8(ascii: "\n")) }
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("Blocks hold whole lines and lose none, with and without a line feed at the end", arguments: ["", "\n"])
    func plain(ending: String) throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "access.log")
            try (Self.lines.joined(separator: "\n") + ending).write(to: file, atomically: true, encoding: .utf8)
            #expect(try read(file.path) == Self.lines)
        }
    }

    @Test("The longest line that is allowed arrives whole, wherever the chunks end")
    func longLine() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "access.log")
            let long = String(repeating: "x", count: LineLimit.longest)
            let lines = (0..<12).flatMap { ["line \($0)", long] }
            try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
            #expect(try read(file.path) == lines)
        }
    }

    @Test("A line without end is counted as overlong, not held in memory")
    func endlessLine() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "access.log")
            let endless = String(repeating: "x", count: 5 << 20)
            try "a\n\(endless)\nb\n\(endless)".write(to: file, atomically: true, encoding: .utf8)
            var (lines, overlong, largest) = (0, 0, 0)
            let total = try LogInput(path: file.path).forEachBlock { block in
                let count = LineScanner.lines(of: block) { _ in }
                lines += count.lines
                overlong += count.overlong
                largest = max(largest, block.count)
            }
            #expect(lines == 4 && overlong == 2)
            #expect(largest <= LineBuffer.readSize + LineLimit.longest + 2)
            #expect(total == 2 * endless.utf8.count + 5)
        }
    }

    @Test("What the reader of the blocks throws is passed on")
    func consumerStops() throws {
        struct Stop: Error {}
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "access.log")
            try "a\n".write(to: file, atomically: true, encoding: .utf8)
            #expect(throws: Stop.self) { try LogInput(path: file.path).forEachBlock { _ in throw Stop() } }
        }
    }

    @Test("A gzip file is read as what it holds")
    func gzip() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "access.log")
            try Self.lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
            try compress(file)
            #expect(try read(file.path + ".gz") == Self.lines)
        }
    }

    @Test("A gzip file cut short is a fault")
    func truncatedGzip() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "access.log")
            try Self.lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
            try compress(file)
            let whole = try Data(contentsOf: URL(filePath: file.path + ".gz"))
            try whole.prefix(whole.count / 2).write(to: URL(filePath: file.path + ".gz"))
            #expect(throws: RecordedFileFault.self) { try read(file.path + ".gz") }
        }
    }

    @Test("A missing file and a folder are faults that name the path")
    func unreadable() throws {
        try withTemporaryFolder { folder in
            let missing = folder.appending(path: "none.log").path
            #expect { try read(missing) } throws: { "\($0)".contains(missing) }
            #expect(throws: RecordedFileFault.self) { try read(folder.path) }
        }
    }

    private func compress(_ file: URL) throws {
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/gzip")
        gzip.arguments = [file.path]
        try gzip.run()
        gzip.waitUntilExit()
        #expect(gzip.terminationStatus == 0)
    }
}
