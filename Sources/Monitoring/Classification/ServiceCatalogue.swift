import FlowModel

/// The map from host to social-media service that decides which traffic may count at all. Built once from all layers;
/// the same files in any order make the same catalogue.
package struct ServiceCatalogue: Sendable {
    /// In the order of their ids.
    package let services: [SocialService]
    /// In the order of their origins.
    package let rules: [CatalogueRule]
    private let table: RuleTable

    /// Reads every file and gives either a catalogue or all faults of all files; never both, never neither.
    package static func parse(_ files: [CatalogueFile]) -> (ServiceCatalogue?, [ConfigurationFault]) {
        let assembly = CatalogueAssembly(files.map(CatalogueFileReader.read))
        guard assembly.faults.isEmpty else {
            return (nil, assembly.faults.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
        }
        return (ServiceCatalogue(services: assembly.services, rules: assembly.rules), [])
    }

    private init(services: [SocialService], rules: [CatalogueRule]) {
        self.services = services
        self.rules = rules
        self.table = RuleTable(rules)
    }

    package func service(_ id: ServiceID) -> SocialService? { services.first { $0.id == id } }

    /// Nil when no rule covers the host: it is not social media as far as the catalogue knows.
    package func lookup(_ host: HostName) -> CatalogueMatch? {
        lookup(bytes: host.text.utf8Span.span)
    }

    /// The same for a host name as a log writes it, in either case and without port or trailing dot. Allocates nothing.
    package func lookup(bytes: Span<UInt8>) -> CatalogueMatch? {
        guard let answer = table.find(bytes) else { return nil }
        return table.answers[answer]
    }
}
