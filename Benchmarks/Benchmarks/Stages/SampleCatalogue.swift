import Foundation
import Monitoring

/// The catalogue that ships, read from the repository.
enum SampleCatalogue {
    static func read() throws -> ServiceCatalogue {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
        let folder = root.appending(path: "config/catalogue")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".cat") }
        let files = try names.sorted().map { name in
            CatalogueFile(name: name, layer: .shipped, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
        }
        let (catalogue, faults) = ServiceCatalogue.parse(files)
        guard let catalogue else { fatalError("the catalogue has faults, the first: \(faults.first.debugDescription)") }
        return catalogue
    }

    /// The names of all rules, each with a number.
    static func wholeNames() throws -> [[UInt8]: Int] {
        let names = try read().rules.enumerated().map { (Array($1.name.text.utf8), $0) }
        return Dictionary(names) { first, _ in first }
    }
}
