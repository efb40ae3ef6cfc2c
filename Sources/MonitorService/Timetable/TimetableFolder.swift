import FlowModel
import Foundation
import Monitoring

/// The folder of recorded versions as it lies on the disk.
package struct TimetableFolder: Sendable {
    package let ledger: TimetableFile
    /// Of each version's folder, by its name; files that belong to no version are passed over.
    package let files: [String: [TimetableFile]]

    /// Nil, with a fault in `reader`, when something cannot be read.
    static func read(_ folder: String, _ reader: inout SetupReader) -> TimetableFolder? {
        let path = folder + "/" + TimetableLedger.fileName
        guard FileManager.default.fileExists(atPath: path) else {
            let hint = "record the first: usherd timetable import --from DATE FILE..."
            reader.faults.append(
                ConfigurationFault(file: TimetableLedger.fileName, problem: "no version is recorded", hint: hint))
            return nil
        }
        guard let bytes = reader.file(path) else { return nil }
        let ledger = TimetableFile(name: TimetableLedger.fileName, bytes: bytes)
        let versions = TimetableLedger.parse(ledger).ledger?.versions ?? []
        var files: [String: [TimetableFile]] = [:]
        for version in versions {
            for name in TimetableFiles.names {
                let path = "\(folder)/\(version.folder)/\(name)"
                guard FileManager.default.fileExists(atPath: path) else { continue }
                guard let bytes = reader.file(path) else { return nil }
                files[version.folder, default: []].append(
                    TimetableFile(name: "\(version.folder)/\(name)", bytes: bytes))
            }
        }
        if !versions.isEmpty, let unnamed = VersionLeftovers(folder: folder, recorded: versions).unnamed {
            // An import may have recorded it between the two looks.
            guard FileManager.default.contents(atPath: path).map({ Array($0) }) == bytes else {
                return read(folder, &reader)
            }
            reader.faults.append(
                ConfigurationFault(
                    file: TimetableLedger.fileName, problem: VersionLeftovers.problem(unnamed),
                    hint: VersionLeftovers.hint))
            return nil
        }
        return TimetableFolder(ledger: ledger, files: files)
    }
}
