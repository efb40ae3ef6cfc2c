import CatalogueImport
import FlowModel
import Foundation
import Monitoring
import Testing

/// Invented lists of the folder beside, and lists and catalogues written in place.
enum ListFixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "lists")

    static func list(_ name: String) throws -> ListFile {
        let place = folder.appending(path: name)
        return ListFile(name: place.lastPathComponent, bytes: Array(try Data(contentsOf: place)))
    }

    static func catalogue(_ texts: (String, CatalogueLayer)...) throws -> ServiceCatalogue {
        let files = texts.enumerated().map {
            CatalogueFile(name: "\($0.offset).cat", layer: $0.element.1, bytes: Array($0.element.0.utf8))
        }
        let (catalogue, faults) = ServiceCatalogue.parse(files)
        #expect(faults == [])
        return try #require(catalogue)
    }

    /// Knows the service that the lists are imported as, and nothing of what they name.
    static func empty() throws -> ServiceCatalogue { try catalogue(("service s \"S\" class=B\n", .shipped)) }

    static func settings(
        _ service: String = "s", declaration: ListSettings.Declaration? = nil, role: HostRole = .shared,
        apexAsDomain: Bool = false
    ) throws -> ListSettings {
        ListSettings(
            service: try #require(ServiceID(service)), declaration: declaration, role: role, apexAsDomain: apexAsDomain,
            source: "a list", date: try #require(CivilDate("2026-08-17")), licence: "CC BY-SA 4.0")
    }

    static func unsorted() throws -> ListSettings { try settings("unsorted-social", declaration: .unsorted) }

    static func read(
        _ text: String, _ format: ListFormat, settings: ListSettings? = nil, catalogue: ServiceCatalogue? = nil
    ) throws -> ListOutcome {
        ListImport.read(
            ListFile(name: "list", bytes: Array(text.utf8)), format: format, settings: try settings ?? self.settings(),
            catalogue: try catalogue ?? empty())
    }
}

extension ListOutcome {
    /// The rules of the file that was made, a line each.
    var lines: [String] {
        String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("domain:") || $0.hasPrefix("full:") }
    }

    /// The first lines, up to the first rule.
    var header: [String] {
        String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("domain:") && !$0.hasPrefix("full:") }
    }

    /// `12 wildcard`, in the order of the list; `apart:3 pattern` for another file than the list.
    func marks(of file: String) -> [String] {
        remarks.map { remark in
            let place = remark.place.file == file ? "\(remark.place.line)" : "\(remark.place)"
            return "\(place) \(String(reflecting: remark.reason).split(separator: ".").last ?? "")"
        }
    }
}
