import Foundation
import Monitoring
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
        return CaseContents(files, documents: try documents(of: path))
    }

    /// What lies in `documents/`; the folder is not there until something has happened to the authorisation.
    static func documents(of path: String) throws(Failure) -> [CaseDocument] {
        let folder = "\(path)/\(CaseDocument.folder)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var documents: [CaseDocument] = []
        for name in names.sorted() where name.hasSuffix(".json") {
            let place = "\(folder)/\(name)"
            let has = { (suffix: String) in names.contains(name + suffix) }
            documents.append(
                CaseDocument(
                    name: name, bytes: try FileAccess.read(place, limit: WindowEventDocument.longestDocument),
                    signature: has(".sig") ? try FileAccess.read(place + ".sig") : [],
                    countersignatures: has(".countersigned") ? try FileAccess.read(place + ".countersigned") : []))
        }
        return documents
    }
}
