import Custody
import FlowModel
import Foundation
import Glibc

/// Where the service leaves notices for a program that may send mail: a folder in memory, one small file for each. The
/// service itself cannot run a mail program (docs/decisions/0016-mail-leaves-by-another-unit.md).
///
/// Files hold what a notice is about, and no text: whatever stands in the folder, only the sentences of `NoticeMessage` leave.
package struct Outbox: Sendable {
    /// Of the runtime folder, such as `/run/usher`.
    package static let name = "outbox"
    /// So many notices never wait; more come from something that has gone wrong.
    package static let most = 1_000
    static let ending = ".notice"
    /// A notice has some two hundred bytes.
    private static let longestFile = 4_096

    package let folder: String

    package init(_ folder: String) {
        self.folder = folder
    }

    /// Makes the folder, for its owner alone, where it is not there yet.
    package func prepare() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Leaves a notice; it is there as a whole or not at all.
    ///
    /// - Parameter random: names the file.
    package func put(_ notice: Notice, at now: Timestamp, random: [UInt8]) throws(OutboxFault) {
        guard names().count < Self.most else { throw .full }
        let entry = OutboxEntry(notice: notice, writtenAt: now)
        try write(entry, as: Hexadecimal.encode(random) + Self.ending)
    }

    /// The names of what waits, in a fixed order; none when there is no folder.
    func names() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }.sorted()
    }

    /// Nil for what is no notice.
    func entry(_ name: String) -> OutboxEntry? {
        let descriptor = open("\(folder)/\(name)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard let data = try? file.read(upToCount: Self.longestFile + 1), data.count <= Self.longestFile else {
            return nil
        }
        return OutboxEntry(Array(data))
    }

    func write(_ entry: OutboxEntry, as name: String) throws(OutboxFault) {
        let unfinished = "\(folder)/.\(name)"
        let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(entry.bytes))
            try file.close()
        } catch {
            unlink(unfinished)
            throw .cannotWrite
        }
        guard rename(unfinished, "\(folder)/\(name)") == 0 else {
            unlink(unfinished)
            throw .cannotWrite
        }
    }

    func remove(_ name: String) {
        unlink("\(folder)/\(name)")
    }
}

/// Why a notice cannot be left.
package enum OutboxFault: String, Error, Hashable, Sendable, CustomStringConvertible {
    case cannotWrite = "the outbox cannot be written"
    case full = "the outbox is full: nothing takes notices out of it"

    package var description: String { rawValue }
}
