import Custody
import FlowModel

/// The map from host to social-media service that decides which traffic may count at all. Built once from all layers;
/// the same files in any order make the same catalogue.
package struct ServiceCatalogue: Sendable {
    package let contents: CatalogueContents
    /// SHA-256 of `canonicalText`; worked out once, as it takes a while.
    package let digest: ContentDigest
    private let table: RuleTable

    /// In the order of their ids.
    package var services: [SocialService] { contents.services }
    /// In the order of their origins.
    package var rules: [CatalogueRule] { contents.rules }
    package var canonicalText: [UInt8] { contents.canonicalText }

    /// Reads every file and gives either a catalogue or all faults of all files; never both, never neither.
    package static func parse(_ files: [CatalogueFile]) -> (ServiceCatalogue?, [ConfigurationFault]) {
        let (contents, faults) = CatalogueContents.parse(files)
        return (contents.map(ServiceCatalogue.init), faults)
    }

    package init(_ contents: CatalogueContents) {
        self.contents = contents
        self.digest = ContentDigest(of: contents.canonicalText)
        self.table = RuleTable(contents.rules)
    }

    package func service(_ id: ServiceID) -> SocialService? { contents.service(id) }

    /// Nil when no rule covers the host: it is not social media as far as the catalogue knows.
    package func lookup(_ host: HostName) -> CatalogueMatch? {
        table.find(host.text.utf8Span.span, isHost: true).map { table.answers[$0] }
    }

    /// The same for a host name as a log writes it, in either case and without port or trailing dot. Allocates nothing.
    package func lookup(bytes: Span<UInt8>) -> CatalogueMatch? {
        table.find(bytes, isHost: false).map { table.answers[$0] }
    }
}
