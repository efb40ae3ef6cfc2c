/// How much of what a catalogue holds.
package struct CatalogueCounts: Hashable, Sendable {
    package let services: Int
    package let rules: Int
    package let byClass: [ServiceClass: Int]
    package let byLayer: [CatalogueLayer: Int]
    package let byRole: [HostRole: Int]
    package let byTag: [HostTag: Int]

    package init(_ catalogue: ServiceCatalogue) {
        services = catalogue.services.count
        rules = catalogue.rules.count
        byClass = Self.count(catalogue.services.map(\.serviceClass))
        byLayer = Self.count(catalogue.rules.map(\.layer))
        byRole = Self.count(catalogue.rules.map(\.role))
        byTag = Self.count(catalogue.rules.flatMap(\.tags))
    }

    /// Lines without a line feed. Patterns and single labels are refused when a file is read, so that there are none.
    package var lines: [String] {
        [
            "services  \(services): "
                + ServiceClass.allCases.map { "\(byClass[$0] ?? 0) of class \($0.rawValue)" }.joined(separator: ", "),
            "rules     \(rules): "
                + CatalogueLayer.allCases.reversed().map { "\(byLayer[$0] ?? 0) \($0.word)" }.joined(separator: ", "),
            "roles     " + HostRole.allCases.map { "\(byRole[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", "),
            "tags      " + HostTag.allCases.map { "\(byTag[$0] ?? 0) @\($0.rawValue)" }.joined(separator: ", "),
            "patterns  0, single labels 0: the format has neither",
        ]
    }

    private static func count<Kind: Hashable>(_ kinds: [Kind]) -> [Kind: Int] {
        kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
