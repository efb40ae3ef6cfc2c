import FlowModel
import Foundation
import Monitoring

/// The `.cat` files of folders, and what was wrong with reading them.
struct CatalogueFiles {
    private(set) var files: [CatalogueFile] = []
    private(set) var faults: [ConfigurationFault] = []

    /// Every `.cat` file of a folder, in the order of their names. A folder of the school or of imports may be empty.
    ///
    /// - Parameter mayBeMissing: whether a folder that is not there is no fault.
    mutating func add(_ folder: CatalogueFolder, mayBeMissing: Bool = false) {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        let catalogues = (names ?? []).filter { $0.hasSuffix(".cat") }.sorted()
        if names == nil, !mayBeMissing {
            faults.append(
                ConfigurationFault(
                    file: folder.path, problem: "the folder cannot be read",
                    hint: "check that it is there and readable, or take it out of usher.yaml"))
        } else if catalogues.isEmpty, folder.layer == .shipped, !mayBeMissing {
            faults.append(
                ConfigurationFault(
                    file: folder.path, problem: "there is no catalogue file in this folder",
                    hint: "the folder must hold files that end in .cat"))
        }
        for name in catalogues { add(folder.path + "/" + name, folder.layer) }
    }

    /// Takes an imported file out again, given by its path; a fault where there is none.
    mutating func remove(imported path: String) {
        let place = URL(filePath: path).standardizedFileURL.path
        let count = files.count
        files.removeAll { $0.layer == .imported && URL(filePath: $0.name).standardizedFileURL.path == place }
        guard files.count == count else { return }
        faults.append(
            ConfigurationFault(
                file: path, problem: "the file is no import of this catalogue",
                hint: "name a file in the folder that the configuration calls imported"))
    }

    /// One file. It takes the place of a file of that layer with the same name, as if it were copied over it.
    mutating func add(_ path: String, _ layer: CatalogueLayer) {
        let name = URL(filePath: path).lastPathComponent
        files.removeAll { $0.layer == layer && URL(filePath: $0.name).lastPathComponent == name }
        guard let data = FileManager.default.contents(atPath: path) else {
            faults.append(
                ConfigurationFault(
                    file: path, problem: "the file cannot be read", hint: "check that it is there and readable"))
            return
        }
        files.append(CatalogueFile(name: path, layer: layer, bytes: Array(data)))
    }
}
