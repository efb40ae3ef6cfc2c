import FlowModel
import Foundation
import Monitoring

/// Catalogues for tests: small ones written in place, and the shipped one from the checkout.
enum CatalogueFixture {
    static func file(
        _ text: String, name: String = "test.cat", layer: CatalogueLayer = .shipped
    ) -> CatalogueFile {
        CatalogueFile(name: name, layer: layer, bytes: Array(text.utf8))
    }

    static func faults(_ text: String) -> [ConfigurationFault] { ServiceCatalogue.parse([file(text)]).1 }

    static let shippedFiles: [CatalogueFile] = {
        let checkout = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        let folder = checkout.appending(path: "config/catalogue")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".cat") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return CatalogueFile(name: "config/catalogue/\(name)", layer: .shipped, bytes: Array(data))
        }
    }()

    static let shipped: ServiceCatalogue? = ServiceCatalogue.parse(shippedFiles).0
}

extension ServiceCatalogue {
    /// Looks a written host up as a person would: normalised first; nil when it is no host or no rule covers it.
    func lookup(written text: String) -> CatalogueMatch? {
        HostNormalisation(text).host.flatMap { lookup($0) }
    }
}
