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
        let (configuration, faults) = CatalogueReader.configuration(path)
        guard let configuration else { return (nil, faults) }
        var files = CatalogueFiles()
        // Before the first import its folder may be empty, or not there.
        configuration.catalogue.forEach { files.add($0, mayBeMissing: true) }
        if let replaced { files.remove(imported: replaced) }
        let (catalogue, wrong) = ServiceCatalogue.parse(files.files)
        guard let catalogue, files.faults.isEmpty else { return (nil, files.faults + wrong) }
        let imported = configuration.catalogue.first { $0.layer == .imported }
        return (CatalogueImporter(catalogue: catalogue, importedFolder: imported?.path, files: files.files), [])
    }

    private init(catalogue: ServiceCatalogue, importedFolder: String?, files: [CatalogueFile]) {
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
