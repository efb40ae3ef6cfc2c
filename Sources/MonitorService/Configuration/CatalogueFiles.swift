import FlowModel
import Foundation
import Monitoring

/// The `.cat` files of folders, and what was wrong with reading them.
struct CatalogueFiles {
    private(set) var files: [CatalogueFile] = []
    private(set) var faults: [ConfigurationFault] = []

    /// Every `.cat` file of a folder, in the order of their names. A folder without any is a fault.
    mutating func add(_ folder: CatalogueFolder) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let catalogues = names.filter { $0.hasSuffix(".cat") }.sorted()
        if catalogues.isEmpty {
            faults.append(
                ConfigurationFault(
                    file: folder.path, problem: "there is no catalogue file in this folder",
                    hint: "the folder must hold files that end in .cat"))
        }
        for name in catalogues { add(folder.path + "/" + name, folder.layer) }
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
