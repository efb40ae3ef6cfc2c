import Foundation
import Glibc

/// A log as a proxy writes it: in pieces that end anywhere.
final class GrowingLog {
    let path: String
    /// Rotated files that are kept; a service that lags more generations behind loses what nobody can have any more.
    private let generations: Int
    private let programs: Programs
    private var descriptor: Int32
    private var waiting: [UInt8] = []
    private var isInLine = false
    private var ledger: FileHandle?
    private(set) var bytes = 0

    init(_ path: String, programs: Programs, generations: Int = 64) throws {
        self.generations = generations
        self.path = path
        self.programs = programs
        descriptor = GrowingLog.open(path)
        guard descriptor >= 0 else { throw TortureFault("cannot write \(path)") }
    }

    deinit {
        close(descriptor)
    }

    /// From now on everything that is written is kept once more, as it would stand in one log that was never rotated.
    func record(to place: URL) throws {
        try Data().write(to: place)
        ledger = try FileHandle(forWritingTo: place)
    }

    func stopRecording() throws {
        try ledger?.close()
        ledger = nil
    }

    /// Bytes that wait to be written.
    var backlog: Int { waiting.count }

    /// Makes a line wait to be written.
    func add(_ line: [UInt8]) {
        waiting += line
    }

    /// Writes up to `count` bytes of what waits.
    func writePiece(_ count: Int) throws {
        let piece = Array(waiting.prefix(count))
        guard let last = piece.last else { return }
        guard write(descriptor, piece, piece.count) == piece.count else { throw TortureFault("the log's disk is full") }
        try ledger?.write(contentsOf: Data(piece))
        waiting.removeFirst(piece.count)
        isInLine = last != UInt8(ascii: "\n")
        bytes += piece.count
    }

    func writeAll() throws { try writePiece(waiting.count) }

    /// Rotates. What is being written when a file is renamed is finished in that file.
    /// - Parameter isSlow: the program takes its time to open the new file.
    func rotate(_ rotation: Rotation, isSlow: Bool) throws {
        try shift()
        switch rotation {
        case .copyTruncate: try copyAndCut()
        case .rename: try changeOver(isSlow: isSlow)
        case .compress:
            try changeOver(isSlow: isSlow)
            try programs.must("/usr/bin/gzip", ["\(path).1"])
        }
    }

    private func changeOver(isSlow: Bool) throws {
        guard rename(path, "\(path).1") == 0 else { throw TortureFault("cannot rename \(path)") }
        if isSlow { Pause.milliseconds(30) }
        try finishLine()
        close(descriptor)
        descriptor = GrowingLog.open(path)
    }

    private func finishLine() throws {
        guard isInLine else { return }
        let rest = waiting.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? waiting.count
        try writePiece(rest)
    }

    private func copyAndCut() throws {
        try FileManager.default.copyItem(atPath: path, toPath: "\(path).1")
        guard ftruncate(descriptor, 0) == 0 else { throw TortureFault("cannot cut \(path)") }
    }

    /// `.1` becomes `.2` and so on, the oldest first.
    private func shift() throws {
        for number in (1...generations).reversed() {
            for ending in ["", ".gz"] {
                let name = "\(path).\(number)\(ending)"
                if number == generations { unlink(name) } else { rename(name, "\(path).\(number + 1)\(ending)") }
            }
        }
    }

    private static func open(_ path: String) -> Int32 {
        Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    }
}
