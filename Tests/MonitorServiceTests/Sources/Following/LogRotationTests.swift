import Custody
import Foundation
import Glibc
import MonitorService
import TestSupport
import Testing

@Suite("Following a log through rotation")
struct LogRotationTests {
    /// As long as a line of a proxy: shorter beginnings are not believed.
    private static let line = String(repeating: "0123456789", count: 8)

    private func withLog(_ body: (RotatingLog, LogReader) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            try log.write("old \(Self.line)\n")
            let reader = LogReader(log.path)
            try reader.poll()
            try body(log, reader)
        }
    }

    @Test(
        "Renamed and made anew: the old file first, to its end, and what is still written to it",
        arguments: [false, true])
    func renamed(dated: Bool) throws {
        try withLog { log, reader in
            try log.write("a\n")
            try log.moveAway(dated: dated)
            try log.write("b\nc")
            #expect(try reader.poll() == .waiting)
            try log.create()
            try log.write("d\n")
            #expect(try reader.poll() == .reading)
            // Hours later the program has still not opened the new file.
            try reader.poll(after: 10_000_000)
            try log.write("e\n")
            try reader.poll(after: 10_000_000)
            try log.write("f\ng")
            try log.reopen()
            try log.write("\(Self.line)\n")
            try reader.finish()
            #expect(reader.lines == ["a", "b", "cd", "e", "f", Self.line, "g"])
            reader.expectNoLoss()
        }
    }

    /// So many files are rotated away within a minute that one is removed which was still looked at.
    @Test("A copy that was given the number of a removed file is a copy all the same")
    func reusedNumber() throws {
        try withLog { log, reader in
            try log.write("\(Self.line)\nhalf of ")
            try reader.poll()
            let position = reader.follower.position.json
            try log.copyAndTruncate()
            try log.write("a li")
            try log.copyAndTruncate()
            try log.write("ne\nlast\n")
            guard case .array(let files)? = position["files"], let last = files.last else {
                throw LogReader.Refusal()
            }
            let copy = try FileManager.default.attributesOfItem(atPath: log.place(".1"))
            let number = try #require(copy[.systemFileNumber] as? Int)
            let removed = JSONValue.object([
                JSONMember("device", try #require(last["device"])), JSONMember("inode", .integer(Int64(number))),
                JSONMember("offset", .integer(0)), JSONMember("seen", .integer(90)), JSONMember("drops", .bool(false)),
                JSONMember("joins", .bool(false)), JSONMember("beginning", .string(String(repeating: "0", count: 64))),
                JSONMember("length", .integer(90)), JSONMember("lines", .bool(true)),
            ])
            let stale = JSONValue.object([
                JSONMember("begun", .bool(true)), JSONMember("files", .array([removed] + files)),
            ])
            let kept = CanonicalJSON.encode(stale)
            let read = try #require(FollowedPosition(try JSONParser.parse(kept, limit: kept.count)))
            let next = LogReader(log.path, resume: read)
            try next.finish()
            #expect(next.lines == ["last"])
        }
    }

    @Test("Several rotations between two polls", arguments: [false, true])
    func severalAtOnce(dated: Bool) throws {
        try withLog { log, reader in
            for line in ["a", "b", "c", "d"] {
                try log.write("\(line)\n")
                try log.moveAway(dated: dated)
                try log.reopen()
            }
            try log.write("e\n")
            try reader.poll()
            #expect(reader.lines == ["a", "b", "c", "d", "e"])
            try reader.restart()
            try reader.finish()
            #expect(reader.lines.count == 5)
            reader.expectNoLoss()
        }
    }

    @Test(
        "Copied and cut: the rest is in the copy, and a line that lies across the cut is given up",
        arguments: [false, true])
    func copied(restarts: Bool) throws {
        try withLog { log, reader in
            try log.write("a\nb\n")
            try reader.poll()
            try log.write("c\nd")
            if restarts { try reader.restart() }
            try log.copyAndTruncate()
            try reader.poll()
            if restarts { try reader.restart() }
            try log.write("d\ne\n")
            try reader.poll()
            if restarts { try reader.restart() }
            try log.write("f\n")
            try reader.finish()
            #expect(reader.lines == ["a", "b", "c", "e", "f"])
            #expect(reader.lostBytes == "dd\n".utf8.count && !reader.mayHaveLostMore)
        }
    }

    @Test("Copied, cut, and longer than before at the next poll", arguments: [0, 1])
    func regrown(extra: Int) throws {
        try withLog { log, reader in
            try log.write("a\n")
            try reader.poll()
            try log.copyAndTruncate()
            // As long as the old contents, or longer.
            try log.write("new \(Self.line)\nb\n" + String(repeating: "c\n", count: extra))
            try reader.finish()
            #expect(reader.lines == ["a", "new \(Self.line)", "b"] + Array(repeating: "c", count: extra))
            reader.expectNoLoss()
        }
    }

    @Test("Cut to nothing without a copy: what was seen is counted, and the rest of a begun line is none")
    func cutWithoutCopy() throws {
        try withLog { log, reader in
            try log.write("a\nbegun")
            try reader.poll()
            try #require(truncate(log.path, 0) == 0)
            try log.write(" in the middle\nc\n")
            try reader.finish()
            #expect(reader.lines == ["a", "c"])
            #expect(reader.lostBytes == 5 && reader.mayHaveLostMore)
        }
    }

    @Test("Cut to nothing without a copy between two lines: the next is read", arguments: [false, true])
    func cutBetweenLines(restarts: Bool) throws {
        try withLog { log, reader in
            try log.write("a\nb\n")
            try reader.poll()
            try #require(truncate(log.path, 0) == 0)
            if restarts { try reader.restart() }
            try log.write("c\n")
            try reader.finish()
            #expect(reader.lines == ["a", "b", "c"])
            #expect(reader.mayHaveLostMore)
        }
    }

    @Test("A copy that lacks what was seen is not put together with what came after it", arguments: [false, true])
    func copiedTooEarly(restarts: Bool) throws {
        try withLog { log, reader in
            try log.write("a \(Self.line)\nof one")
            try reader.poll()
            try FileManager.default.copyItem(atPath: log.path, toPath: log.place(".1"))
            try log.write(" person, lost between copy and cut\nof an")
            try reader.poll()
            try #require(truncate(log.path, 0) == 0)
            if restarts { try reader.restart() }
            try log.write("other person\nlast\n")
            try reader.finish()
            #expect(
                reader.lines == ["a \(Self.line)", "of one person, lost between copy and cut", "last"])
            #expect(reader.mayHaveLostMore)
        }
    }

    @Test("What is written between copy and cut joins no two people's lines", arguments: [false, true])
    func lostBetweenCopyAndCut(restarts: Bool) throws {
        try withLog { log, reader in
            try log.write("a \(Self.line)\n1 colleague x.com /ho")
            try log.copyAndTruncate { try log.write("me\n2 somebody\n3 subject news.example /ne") }
            if restarts { try reader.restart() }
            try log.write("ws\nlast\n")
            try reader.finish()
            #expect(reader.lines == ["a \(Self.line)", "last"])
            #expect(reader.lostBytes > 0)
        }
    }

    @Test("Cut down to a part of itself")
    func cutShort() throws {
        try withLog { log, reader in
            try log.write("a\nb\n")
            try reader.poll()
            try #require(truncate(log.path, 4) == 0)
            try reader.finish()
            #expect(reader.mayHaveLostMore)
        }
    }

    @Test("Cut down to a part of itself, no line is read a second time", arguments: [false, true])
    func cutBack(inALine: Bool) throws {
        try withLog { log, reader in
            // More is kept than the bytes that a file is known by.
            let lines = (0..<40).map { "\($0) \(Self.line)" }
            try log.write(lines.map { "\($0)\n" }.joined())
            try reader.poll()
            let kept = (["old \(Self.line)"] + lines.prefix(20)).reduce(0) { $0 + $1.utf8.count + 1 }
            try #require(truncate(log.path, inALine ? kept - 5 : kept) == 0)
            try reader.poll()
            #expect(reader.mayHaveLostMore)
            try log.write("rest\nlast\n")
            try reader.finish()
            #expect(reader.lines == lines + (inALine ? ["last"] : ["rest", "last"]))
        }
    }

    @Test("Compressed while nobody followed", arguments: [false, true])
    func compressed(dated: Bool) throws {
        try withLog { log, reader in
            try log.write("a\n")
            try reader.poll()
            try reader.restart()
            try log.write("b\n")
            for line in ["c", "d", "e"] {
                try log.moveAway(dated: dated)
                try log.reopen()
                try log.write("\(line)\n")
            }
            for suffix in try log.plainSuffixes() { try log.compress(suffix) }
            #expect(try reader.poll(budget: 1) == .behind)
            try reader.restart()
            try reader.finish()
            #expect(reader.lines == ["a", "b", "c", "d", "e"])
            reader.expectNoLoss()
        }
    }

    @Test("Compressed and removed while it is followed: the open file is read to its end")
    func compressedWhileOpen() throws {
        try withLog { log, reader in
            try log.write("a\n")
            try log.moveAway()
            try log.compress(".1")
            try log.reopen()
            try log.write("b\n")
            try reader.poll()
            #expect(reader.lines == ["a", "b"])
            try reader.restart()
            try reader.finish()
            #expect(reader.lines == ["a", "b"])
            reader.expectNoLoss()
        }
    }

    @Test("A compressed file that was cut short is read as far as it goes, and its end is reported as lost")
    func damagedCompressed() throws {
        try withLog { log, reader in
            try reader.restart()
            let lines = (0..<20_000).map { "\($0 &* 2_654_435_761)" }
            try log.write(lines.joined(separator: "\n") + "\n")
            try log.moveAway()
            try log.compress(".1")
            try log.reopen()
            try log.write("b\n")
            let place = URL(filePath: log.place(".1.gz"))
            let whole = try Data(contentsOf: place)
            try whole.prefix(whole.count / 2).write(to: place)
            try reader.finish()
            #expect(reader.lines.count > 1000 && reader.lines.count < lines.count)
            #expect(reader.lines.last == "b" && reader.mayHaveLostMore)
        }
    }

    @Test("Replaced by another file that was renamed over it")
    func renamedOver() throws {
        try withLog { log, reader in
            try log.write("a\n")
            let other = log.folder.appending(path: "other")
            try Data("b\n".utf8).write(to: other)
            try #require(rename(other.path, log.path) == 0)
            try reader.poll()
            try log.reopen()
            try log.write("c\n")
            try reader.finish()
            #expect(reader.lines == ["a", "b", "c"])
            reader.expectNoLoss()
        }
    }

    @Test("A symbolic link that is turned to another file")
    func symbolicLink() throws {
        try withTemporaryFolder { folder in
            let link = folder.appending(path: "current").path
            for name in ["one", "two"] { try Data().write(to: folder.appending(path: name)) }
            try #require(symlink("one", link) == 0)
            let reader = LogReader(link)
            try reader.poll()
            try Data("a\n".utf8).write(to: folder.appending(path: "one"))
            try Data("b\n".utf8).write(to: folder.appending(path: "two"))
            try reader.poll()
            try #require(unlink(link) == 0 && symlink("two", link) == 0)
            try reader.finish()
            #expect(reader.lines.last == "b")
        }
    }

    @Test(
        "A file that is nowhere to be found: the present one behind what may be the rest of a line, and the loss is told"
    )
    func nowhere() throws {
        try withLog { log, reader in
            try log.write("a\nbegun")
            try reader.poll()
            try reader.restart()
            try #require(unlink(log.path) == 0)
            #expect(try reader.poll() == .waiting)
            try log.reopen()
            try log.write("b\nc\n")
            try reader.finish()
            #expect(reader.lines == ["a", "c"])
            #expect(reader.lostBytes == 5 && reader.mayHaveLostMore)
        }
    }

    @Test("Reading that begins just after a rotation also takes what is still written to the file before")
    func beginsDuringRotation() throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            try log.write("old 1\nold 2")
            try log.moveAway()
            try log.create()
            let reader = LogReader(log.path)
            try reader.poll()
            try log.write("\na\n")
            try reader.poll()
            try log.reopen()
            try log.write("b\n")
            try reader.finish()
            #expect(reader.lines == ["a", "b"])
            reader.expectNoLoss()
        }
    }

    @Test("A new file that may not be read is reported, the old one is followed on, and nothing is lost once it may")
    func forbidden() throws {
        try withLog { log, reader in
            try log.moveAway()
            try log.create()
            try #require(chmod(log.path, 0o000) == 0)
            try log.write("a\n")
            let asOther = try FileAccessAsNobody()
            chmod(log.folder.path, 0o755)
            let state = try asOther { try reader.poll() }
            #expect(state == .unreadable("permission denied"))
            #expect(reader.lines == ["a"])
            try log.reopen()
            try log.write("b\n")
            try reader.restart()
            #expect(try asOther { try reader.poll() } == .unreadable("permission denied"))
            try #require(chmod(log.path, 0o644) == 0)
            #expect(try asOther { try reader.poll() } == .reading)
            #expect(reader.lines == ["a", "b"])
            reader.expectNoLoss()
        }
    }
}
