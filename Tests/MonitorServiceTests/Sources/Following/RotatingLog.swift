import Foundation
import Glibc
import TestSupport
import Testing

/// A program that writes a log, and whoever rotates it: real files under a real path.
final class RotatingLog {
    let folder: URL
    let path: String
    private var descriptor: Int32 = -1
    private var dates = 0

    init(in folder: URL, isThere: Bool = true) throws {
        self.folder = folder
        path = folder.appending(path: "access.log").path
        if isThere { try reopen() }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Writes at the end of the file that is open, whatever its name is meanwhile.
    func write(_ text: String) throws {
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        try #require(count == bytes.count)
    }

    func reopen() throws {
        if descriptor >= 0 { close(descriptor) }
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        try #require(descriptor >= 0)
    }

    /// An empty file at the path, as `logrotate` makes it before the program opens it.
    func create() throws {
        let other = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        try #require(other >= 0)
        close(other)
    }

    func place(_ suffix: String) -> String { path + suffix }

    func rename(to suffix: String) throws {
        try #require(Glibc.rename(path, place(suffix)) == 0)
    }

    /// Renames the log out of the way, as `squid -k rotate` does before it opens the new one.
    func moveAway(dated: Bool = false) throws {
        try rename(to: dated ? nextDate() : shift())
    }

    /// - Parameter meanwhile: what happens after the copy was made and before the log is cut.
    func copyAndTruncate(dated: Bool = false, meanwhile: () throws -> Void = {}) throws {
        let suffix = dated ? nextDate() : try shift()
        try FileManager.default.copyItem(atPath: path, toPath: place(suffix))
        try meanwhile()
        try #require(truncate(path, 0) == 0)
    }

    func compress(_ suffix: String) throws {
        let run = try CommandRun("/usr/bin/gzip", [place(suffix)])
        try #require(run.status == 0, "\(run.transcript)")
    }

    /// Suffixes of rotated files that are not compressed.
    func plainSuffixes() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("access.log") && $0 != "access.log" && !$0.hasSuffix(".gz") }
            .map { String($0.dropFirst("access.log".count)) }
            .sorted()
    }

    /// Makes room for `.1` and returns it.
    private func shift() throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for number in stride(from: 60, through: 1, by: -1) {
            for ending in ["", ".gz"] where names.contains("access.log.\(number)\(ending)") {
                try #require(Glibc.rename(place(".\(number)\(ending)"), place(".\(number + 1)\(ending)")) == 0)
            }
        }
        return ".1"
    }

    private func nextDate() -> String {
        dates += 1
        return "-202611" + (dates < 10 ? "0" : "") + "\(dates)"
    }
}
