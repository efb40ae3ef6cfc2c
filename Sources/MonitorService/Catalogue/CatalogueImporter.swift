import FlowModel
import Foundation
import Monitoring

/// The school's catalogue as a list is added to it: what the configuration names, and what an added file would make of it.
/// Nothing is written here.
package struct CatalogueImporter: Sendable {
    /// Of all layers, without the file that is to be replaced.
    package let catalogue: ServiceCatalogue
    /// Where the configuration expects imports; nil when it names no folder for them.
    package let importedFolder: String?
    private let files: [CatalogueFile]

    /// Reads the catalogue alone: the rest of the configuration may have faults.
    ///
    /// - Parameter replaced: the path of an imported file that is left out.
    package static func open(
        _ path: String, insteadOf replaced: String?
    ) -> (importer: CatalogueImporter?, faults: [ConfigurationFault]) {
        var reader = SetupReader()
        let importer = reader.catalogueImporter(path, insteadOf: replaced)
        return (reader.faults.isEmpty ? importer : nil, reader.faults)
    }

    init(catalogue: ServiceCatalogue, importedFolder: String?, files: [CatalogueFile]) {
        self.catalogue = catalogue
        self.importedFolder = importedFolder
        self.files = files
    }

    /// Whether product or school declare the service. What only an import declares goes when that file goes.
    package func isLasting(_ service: ServiceID) -> Bool {
        let lasting = files.filter { $0.layer != .imported }
        return ServiceCatalogue.parse(lasting).0?.service(service) != nil
    }

    /// What would be wrong with the catalogue if a file of these bytes were part of it.
    package func faults(adding bytes: [UInt8], as path: String) -> [ConfigurationFault] {
        ServiceCatalogue.parse(files + [CatalogueFile(name: path, layer: .imported, bytes: bytes)]).1
    }
}

extension SetupReader {
    fileprivate mutating func catalogueImporter(_ path: String, insteadOf replaced: String?) -> CatalogueImporter? {
        guard let bytes = file(path) else { return nil }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let (configuration, found) = ConfigurationFile.read(
            String(decoding: bytes, as: UTF8.self), name: path, folder: folder)
        faults += found
        guard let configuration else { return nil }
        var files = configuration.catalogue.flatMap { filesOfCatalogue($0) }
        if let replaced {
            let place = URL(filePath: replaced).standardizedFileURL.path
            let rest = files.filter {
                $0.layer != .imported || URL(filePath: $0.name).standardizedFileURL.path != place
            }
            if rest.count == files.count {
                faults.append(
                    ConfigurationFault(
                        file: replaced, problem: "the file is no import of this catalogue",
                        hint: "name a file in the folder that the configuration calls imported"))
            }
            files = rest
        }
        let (catalogue, wrong) = ServiceCatalogue.parse(files)
        faults += wrong
        let imported = configuration.catalogue.first { $0.layer == .imported }
        return catalogue.map { CatalogueImporter(catalogue: $0, importedFolder: imported?.path, files: files) }
    }

    /// Before the first import its folder may be empty, or not there.
    private mutating func filesOfCatalogue(_ folder: CatalogueFolder) -> [CatalogueFile] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".cat") }.sorted().compactMap { name in
            let path = folder.path + "/" + name
            return file(path).map { CatalogueFile(name: path, layer: folder.layer, bytes: $0) }
        }
    }
}
