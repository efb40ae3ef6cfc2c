import Foundation
import Monitoring

/// What imports that were interrupted left in the folder of versions. To be looked at while no other import is at work there.
struct VersionLeftovers {
    /// Of the names of folders and tables that are not whole yet.
    static let ending = ".unfinished"

    let folder: String
    /// With the version that is to be written as its last row.
    let ledger: TimetableLedger

    /// A folder of a version that no row names was recorded once, unless an import was interrupted just before its row: the rows were
    /// lost, and reports may cite what they said.
    func refuseUnnamed() throws(VersionWriter.Fault) {
        let first = ledger.versions.count + (wasInterrupted ? 1 : 0)
        let unnamed = names.filter { name in
            Int(name).map { $0 >= first && RecordedVersion.folder($0) == name && !isEmpty(name) } ?? false
        }
        guard let name = unnamed.min() else { return }
        let table = TimetableLedger.fileName
        throw VersionWriter.Fault(
            problem:
                "\(folder)/\(name) is there and \(folder)/\(table) does not name it: restore \(table) from the backup, or "
                + "move that folder away if nothing of it was ever in force")
    }

    /// Takes away whatever is in the way; the row of an interrupted import last, since it tells what its folder is.
    func remove() {
        let interrupted = wasInterrupted ? ledger.versions.last.map { [$0.folder] } ?? [] : []
        for name in interrupted + names.filter({ $0.contains(Self.ending) }) {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// Whether an import of the same version got as far as its row, and had no time to put it in its place.
    private var wasInterrupted: Bool {
        names.filter { $0.hasPrefix(TimetableLedger.fileName + Self.ending) }.contains { name in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return false }
            let left = TimetableLedger.parse(TimetableFile(name: name, bytes: Array(bytes))).ledger?.versions ?? []
            return left.count == ledger.versions.count && left.dropLast() == ledger.versions.dropLast()
        }
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

    private func isEmpty(_ name: String) -> Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)").isEmpty) ?? false
    }
}
