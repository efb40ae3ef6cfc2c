import FlowDecoding
import Foundation
import Glibc
import MonitorService
import TestSupport
import Testing

@Suite("Following a log")
struct LogFollowerTests {
    @Test(
        "Nothing that was there before the first poll is passed on, not even the rest of a begun line",
        arguments: ["", "old 2"])
    func beginsAtTheEnd(begun: String) throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            try log.write("old 1\n" + begun)
            let reader = LogReader(log.path)
            #expect(try reader.poll() == .reading)
            try log.write(begun.isEmpty ? "a\n" : " has its end here\na\n")
            try reader.poll()
            #expect(reader.lines == ["a"])
            reader.expectNoLoss()
        }
    }

    @Test(
        "A restart before any line still knows where reading began", arguments: ["old 1\n", "old 1\nold 2", "old", ""])
    func beginningIsKept(before: String) throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            try log.write(before)
            let reader = LogReader(log.path)
            try reader.poll()
            try log.write(before.isEmpty || before.hasSuffix("\n") ? "a\n" : "er\na\n")
            try reader.restart()
            try reader.restart()
            try reader.poll()
            #expect(reader.lines == ["a"])
            reader.expectNoLoss()
        }
    }

    @Test("A file that appears later, in a folder that appears later, is read from its first byte")
    func lateCreation() throws {
        try withTemporaryFolder { folder in
            let inner = folder.appending(path: "squid")
            let reader = LogReader(inner.appending(path: "access.log").path)
            #expect(try reader.poll() == .waiting)
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            #expect(try reader.poll() == .waiting)
            try reader.restart()
            let log = try RotatingLog(in: inner)
            try log.write("a\nb")
            #expect(try reader.poll() == .reading)
            #expect(reader.lines == ["a"])
            try log.write("c\n")
            try reader.poll()
            #expect(reader.lines == ["a", "bc"])
            #expect(reader.caughtUp == [false, true])
            reader.expectNoLoss()
        }
    }

    @Test("A line waits for its line feed")
    func partialLine() throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            let reader = LogReader(log.path)
            try reader.poll()
            for piece in ["a", "b", "c"] {
                try log.write(piece)
                try reader.poll()
                #expect(reader.lines.isEmpty)
            }
            try log.write("\nd")
            try reader.finish()
            #expect(reader.lines == ["abc"])
        }
    }

    @Test("A block that was not taken is passed on again, also by the next process", arguments: [false, true])
    func refusedBlock(restarts: Bool) throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            let reader = LogReader(log.path)
            try reader.poll()
            try log.write("a\nb\nc")
            #expect(throws: LogReader.Refusal.self) { try reader.poll(refuses: true) }
            if restarts { try reader.restart() }
            try log.write("\n")
            #expect(throws: LogReader.Refusal.self) { try reader.poll(refuses: true) }
            try reader.poll()
            #expect(reader.lines == ["a", "b", "c"])
            reader.expectNoLoss()
        }
    }

    @Test("A poll stops after its budget, and the next goes on")
    func budget() throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            let reader = LogReader(log.path)
            try reader.poll()
            let lines = (0..<100).map { "line \($0)" }
            try log.write(lines.joined(separator: "\n") + "\n")
            #expect(try reader.poll(budget: 20) == .behind)
            #expect(reader.lines == ["line 0", "line 1"])
            try log.write("late\n")
            try reader.finish()
            #expect(reader.lines == lines + ["late"])
            #expect(reader.caughtUp.first == true && reader.caughtUp.last == false)
        }
    }

    @Test(
        "An endless line arrives cut off, once, and a restart in its midst changes nothing", arguments: [false, true])
    func endlessLine(restarts: Bool) throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            let reader = LogReader(log.path)
            try reader.poll()
            try log.write("a\n" + String(repeating: "x", count: 3 << 20))
            while try reader.poll() == .behind {}
            if restarts { try reader.restart() }
            try log.write("xx\nb\n")
            while try reader.poll() == .behind {}
            try log.write("c\n")
            try reader.restart()
            try reader.poll()
            #expect(reader.lines.map(\.utf8.count) == [1, LineLimit.longest + 1, 1, 1])
            #expect(reader.lines.last == "c")
        }
    }

    @Test("A folder and a named pipe at the path are refused, without waiting and without a path in the message")
    func notAFile() throws {
        try withTemporaryFolder { folder in
            let pipe = folder.appending(path: "pipe").path
            try #require(mkfifo(pipe, 0o600) == 0)
            for path in [folder.path, pipe] {
                let state = try LogReader(path).poll()
                #expect(state == .unreadable("it is not a regular file"))
            }
        }
    }

    @Test("A file in the place of a folder is told from a file that is not there yet")
    func notAFolder() throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            let state = try LogReader(log.path + "/access.log").poll()
            #expect(state == .unreadable("not a directory"))
        }
    }

    @Test("A handle that fails is let go, and reading goes on by the path at the same place")
    func failingHandle() throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            let reader = LogReader(log.path)
            try log.write("old\n")
            try reader.poll()
            try log.write("a\n")
            try reader.poll()
            try log.write("b\n")
            // A handle that cannot be read from takes the place of the follower's.
            let spoilt = open(log.path, O_WRONLY | O_CLOEXEC)
            try #require(dup2(spoilt, try #require(try handle(on: log.path))) >= 0)
            close(spoilt)
            guard case .unreadable = try reader.poll() else { throw LogReader.Refusal() }
            try log.write("c\n")
            #expect(try reader.poll() == .reading)
            #expect(reader.lines == ["a", "b", "c"])
            reader.expectNoLoss()
        }
    }

    /// The follower's: the one that is open for reading.
    private func handle(on path: String) throws -> Int32? {
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
        return open.first { descriptor in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
            return target == path && fcntl(descriptor, F_GETFL) & O_ACCMODE == O_RDONLY
        }
    }

    @Test("Close lets go of every file and loses nothing")
    func closing() throws {
        try withTemporaryFolder { folder in
            let log = try RotatingLog(in: folder)
            let reader = LogReader(log.path)
            try reader.poll()
            try log.write("a\nb")
            try reader.poll()
            reader.follower.close()
            #expect(try handle(on: log.path) == nil)
            try log.write("\n")
            try reader.poll()
            #expect(reader.lines == ["a", "b"])
            reader.expectNoLoss()
        }
    }
}
