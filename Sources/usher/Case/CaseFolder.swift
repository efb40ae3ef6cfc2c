import Foundation
import Reporting
import Voice

/// Case folders on this computer.
enum CaseFolder {
    /// A window's evidence is a few megabytes; sealed, in base 64, for years of retention, still far from this.
    private static let mostBytes = 256 << 20

    static func read(_ path: String) throws(Failure) -> CaseContents {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Failure(.noInput, "\(path) is not a folder", hint: "give the folder that `usherd rehearse` wrote")
        }
        var files: [CaseFile: [UInt8]] = [:]
        for file in CaseFile.allCases {
            let place = "\(path)/\(file.rawValue)"
            guard FileManager.default.fileExists(atPath: place) else { continue }
            files[file] = try FileAccess.read(place, limit: mostBytes)
        }
        return CaseContents(files)
    }
}
