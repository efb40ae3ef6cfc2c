import Foundation
import ServiceInterface

/// A folder for one copy of a case on its way out. It is gone as soon as nobody needs it, also when the client went away.
final class CopyFolder: Sendable {
    let path: String

    /// Makes a folder of its owner's alone inside `place`.
    init(in place: String) throws {
        path = "\(place)/\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes the place for all copies, and removes what a crash has left there.
    static func clear(_ place: String) throws {
        try? FileManager.default.removeItem(atPath: place)
        try FileManager.default.createDirectory(
            atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// The files, relative, in the order of their names, with their sizes.
    func files() throws -> [(name: String, size: Int)] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
        return try names.compactMap { name in
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
            guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
            return (name, attributes[.size] as? Int ?? 0)
        }
    }
}
