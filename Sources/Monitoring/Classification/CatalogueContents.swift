import FlowModel

/// What all files of a catalogue say together. Enough to explain and to list; a `ServiceCatalogue` is what looks hosts up by it.
package struct CatalogueContents: Sendable {
    /// In the order of their ids.
    package let services: [SocialService]
    /// In the order of their origins.
    package let rules: [CatalogueRule]

    /// Reads every file and gives either the contents or all faults of all files; never both, never neither.
    package static func parse(_ files: [CatalogueFile]) -> (CatalogueContents?, [ConfigurationFault]) {
        let assembly = CatalogueAssembly(files.map(CatalogueFileReader.read))
        guard assembly.faults.isEmpty else {
            return (nil, assembly.faults.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
        }
        return (CatalogueContents(services: assembly.services, rules: assembly.rules), [])
    }

    private init(services: [SocialService], rules: [CatalogueRule]) {
        self.services = services
        self.rules = rules
    }

    package func service(_ id: ServiceID) -> SocialService? { services.first { $0.id == id } }
}
