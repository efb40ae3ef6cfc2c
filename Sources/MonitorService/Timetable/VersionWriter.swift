import Foundation
import Glibc
import Monitoring

/// Writes a new version beside the others. Folder and row are written whole under other names; then the folder takes its place, and
/// only then the row that names it: a crash between the two leaves a folder that no row names, and the row beside the others, which
/// tells it from a version that was recorded. The next version takes its place.
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
        let leftovers = VersionLeftovers(folder: folder, recorded: Array(ledger.versions.dropLast()))
        try leftovers.refuseUnnamed()
        leftovers.remove()
        do {
            try place(files, ledger, version)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(problem: "cannot write in \(folder)")
        }
    }

    private func place(_ files: [TimetableFile], _ ledger: TimetableLedger, _ version: RecordedVersion) throws {
        let place = folder + "/" + version.folder
        let table = folder + "/" + TimetableLedger.fileName
        let (newPlace, newTable) = (place + VersionLeftovers.ending, table + VersionLeftovers.ending)
        try makeFolder(newPlace)
        defer { try? FileManager.default.removeItem(atPath: newPlace) }
        for file in files { try create(newPlace + "/" + file.baseName, file.bytes) }
        try synchronise(newPlace)
        try create(newTable, Array(ledger.text.utf8))
        try synchronise(folder)
        guard rename(newPlace, place) == 0 else {
            try? FileManager.default.removeItem(atPath: newTable)
            throw Fault(problem: "cannot create \(place)")
        }
        try synchronise(folder)
        guard rename(newTable, table) == 0 else { throw Fault(problem: "cannot write \(table)") }
        try synchronise(folder)
    }

    /// Held until the row is written: of two imports at once one would take the other's place.
    private func lock() throws(Fault) -> Int32 {
        let isThere = FileManager.default.fileExists(atPath: folder) || (try? makeFolder(folder)) != nil
        let descriptor = isThere ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1
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

    /// Everybody who may enter the folder may read what is in it, whatever the mask of whoever records a version: the service runs
    /// as another user.
    private func create(_ path: String, _ bytes: [UInt8]) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Fault(problem: "cannot create \(path)") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard fchmod(descriptor, 0o644) == 0 else { throw Fault(problem: "cannot create \(path)") }
        try file.write(contentsOf: Data(bytes))
        try file.synchronize()
        try file.close()
    }

    private func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard chmod(path, 0o755) == 0 else { throw Fault(problem: "cannot create \(path)") }
    }

    private func synchronise(_ path: String) throws {
        guard FolderEntries.synchronise(path) else { throw Fault(problem: "cannot write in \(path)") }
    }
}
