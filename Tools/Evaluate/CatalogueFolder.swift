import ArgumentParser
import Foundation
import Monitoring

/// The catalogue that is shipped, read from its folder.
package enum CatalogueFolder {
    /// Throws what is wrong with the folder or its files, as one sentence.
    package static func read(_ path: String) throws -> ServiceCatalogue {
        let folder = URL(filePath: path)
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "cat" }
            .map { CatalogueFile(name: $0.lastPathComponent, layer: .shipped, bytes: Array(try Data(contentsOf: $0))) }
        let (catalogue, faults) = ServiceCatalogue.parse(files)
        guard let catalogue, !catalogue.rules.isEmpty else {
            throw ValidationError(
                "the catalogue in \(path) has \(faults.count) faults, or no file; usherd check names them")
        }
        return catalogue
    }
}
