import Foundation
import Monitoring

/// What lies in the folder of versions besides those that were recorded.
struct VersionLeftovers {
    /// Of the names of folders and tables that are not whole yet.
    static let ending = ".unfinished"

    let folder: String
    /// Those that the table names.
    let recorded: [RecordedVersion]

    /// The first folder of a version that no row names; nil when there is none. It was recorded once, unless an import was interrupted just
    /// before its row: the rows were lost, or somebody cut them off, and reports may cite what they said.
    var unnamed: String? {
        let first = recorded.count + (wasInterrupted ? 2 : 1)
        return names.filter { name in
            Int(name).map { $0 >= first && RecordedVersion.folder($0) == name && !isEmpty(name) } ?? false
        }.min()
    }

    /// - Throws: where a new version would take the place of one that no row names.
    func refuseUnnamed() throws(VersionWriter.Fault) {
        guard let unnamed else { return }
        throw VersionWriter.Fault(problem: "\(folder)/\(Self.problem(unnamed)): \(Self.hint)")
    }

    static func problem(_ folder: String) -> String {
        "\(folder) is there and \(TimetableLedger.fileName) does not name it"
    }

    static let hint =
        "restore \(TimetableLedger.fileName) from the backup, or move that folder away if nothing of it was ever in force"

    /// Takes away whatever is in the way of the next version, while no other import is at work here; the row of an interrupted import
    /// last, since it tells what its folder is.
    func remove() {
        let interrupted = wasInterrupted ? [RecordedVersion.folder(recorded.count + 1)] : []
        for name in interrupted + names.filter({ $0.contains(Self.ending) }) {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// Whether an import of the next version got as far as its row, and had no time to put it in its place.
    private var wasInterrupted: Bool {
        names.filter { $0.hasPrefix(TimetableLedger.fileName + Self.ending) }.contains { name in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return false }
            let left = TimetableLedger.parse(TimetableFile(name: name, bytes: Array(bytes))).ledger?.versions ?? []
            return left.count == recorded.count + 1 && Array(left.dropLast()) == recorded
        }
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

    private func isEmpty(_ name: String) -> Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)").isEmpty) ?? false
    }
}
