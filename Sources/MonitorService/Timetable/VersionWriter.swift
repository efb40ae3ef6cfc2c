import Foundation
import Glibc
import Monitoring

/// Writes a new version beside the others. The folder appears whole, and only then the row that names it: a crash between
/// the two leaves a folder that no row names, and the next version takes its place.
package struct VersionWriter: Sendable {
    package struct Fault: Error, Sendable {
        /// Where and what, in one line.
        package let problem: String
    }

    private let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    /// - Parameter ledger: with the new version as its last row.
    package func write(_ files: [TimetableFile], _ ledger: TimetableLedger) throws(Fault) {
        guard let version = ledger.versions.last else { return }
        let lock = try lock()
        defer { close(lock) }
        try check(ledger)
        let place = folder + "/" + version.folder
        let beside = place + ".unfinished-\(getpid())"
        do {
            try FileManager.default.createDirectory(atPath: beside, withIntermediateDirectories: false)
            defer { try? FileManager.default.removeItem(atPath: beside) }
            for file in files { try create(beside + "/" + file.baseName, file.bytes) }
            try? FileManager.default.removeItem(atPath: place)
            guard rename(beside, place) == 0 else { throw Fault(problem: "cannot create \(place)") }
            let table = folder + "/" + TimetableLedger.fileName
            try create(table + ".unfinished-\(getpid())", Array(ledger.text.utf8))
            guard rename(table + ".unfinished-\(getpid())", table) == 0 else {
                throw Fault(problem: "cannot write \(table)")
            }
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(problem: "cannot write in \(folder)")
        }
    }

    /// Held until the row is written: of two imports at once one would take the other's place.
    private func lock() throws(Fault) -> Int32 {
        let isThere: ()? = try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let descriptor = isThere == nil ? -1 : open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault(problem: "cannot write in \(folder)") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Fault(problem: "another import is at work in \(folder)")
        }
        return descriptor
    }

    /// What was prepared goes on from the versions that are there now, and not from those of a moment ago.
    private func check(_ ledger: TimetableLedger) throws(Fault) {
        let path = folder + "/" + TimetableLedger.fileName
        let bytes = FileManager.default.contents(atPath: path).map { Array($0) }
        let present = bytes.map { TimetableLedger.parse(TimetableFile(name: path, bytes: $0)).ledger?.versions } ?? []
        guard present == Array(ledger.versions.dropLast()) else {
            throw Fault(problem: "another import has recorded a version in \(folder)")
        }
    }

    /// Everybody who may enter the folder may read the file: the service runs as another user than whoever records a version.
    private func create(_ path: String, _ bytes: [UInt8]) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Fault(problem: "cannot create \(path)") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data(bytes))
        try file.synchronize()
        try file.close()
    }
}
