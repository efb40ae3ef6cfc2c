import CatalogueImport
import Foundation
import Voice

/// The folder in which a v2fly list lies, from which its includes are read and from nowhere else: a link that leads out of it
/// is not followed.
struct ListFolder {
    private let path: String

    /// - Parameter list: the path of the list.
    init(of list: String) {
        path = URL(filePath: list).deletingLastPathComponent().resolvingSymlinksInPath().path
    }

    func file(_ name: String) -> IncludedFile {
        let place = URL(filePath: path).appending(path: name)
        guard FileManager.default.fileExists(atPath: place.path) else { return .missing }
        let real = place.resolvingSymlinksInPath()
        guard real.deletingLastPathComponent().path == path else { return .outside }
        let kind = try? FileManager.default.attributesOfItem(atPath: real.path)[.type] as? FileAttributeType
        guard kind == .typeRegular, let bytes = try? FileAccess.read(real.path) else { return .missing }
        return .file(bytes)
    }
}
