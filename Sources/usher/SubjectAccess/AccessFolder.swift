import Foundation
import Reporting
import Voice

/// Folders with an export or an answer on this computer.
enum AccessFolder {
    private static let mostFiles = 50

    static func read(_ folder: String) throws(Failure) -> [String: [UInt8]] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard !names.isEmpty, names.count <= mostFiles else {
            throw Failure(
                .noInput, "\(folder) is not a folder with an export or an answer",
                hint: "give the folder that `usher subject-access` wrote")
        }
        var files: [String: [UInt8]] = [:]
        for name in names { files[name] = try FileAccess.read("\(folder)/\(name)") }
        return files
    }

    /// A new folder with these files, or none at all.
    static func write(_ files: [ReportFile], signature: (name: String, bytes: [UInt8]), to place: String) throws {
        let target = try NewFolder.make(place)
        target.tellLeftovers(on: Usher.console)
        do {
            for file in files { try FileAccess.create("\(target.workingPath)/\(file.name)", file.bytes) }
            try FileAccess.create("\(target.workingPath)/\(signature.name)", signature.bytes)
            try target.keep()
        } catch {
            target.discard()
            throw error
        }
    }
}
