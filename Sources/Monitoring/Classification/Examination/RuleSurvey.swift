import FlowModel

/// All rules by their names, to ask for any region which rules cover it. For tools that look at the whole catalogue; a
/// lookup of one host goes through `RuleTable`.
struct RuleSurvey {
    private let written: [String: [CatalogueRule]]
    /// The regions of all rules whose names lie below a name, by that name.
    private let inside: [String: Set<HostRegion>]

    init(_ rules: [CatalogueRule]) {
        written = Dictionary(grouping: rules, by: \.name.text)
        var inside: [String: Set<HostRegion>] = [:]
        for rule in rules {
            for ending in Self.widerNames(than: rule.name) where written[ending] != nil {
                inside[ending, default: []].formUnion(rule.regions)
            }
        }
        self.inside = inside
    }

    /// Every rule that covers the hosts of a region.
    func covering(_ region: HostRegion) -> [CatalogueRule] {
        let own = written[region.name.text] ?? []
        return (region.isBelow ? own.filter { $0.scope == .domain } : own)
            + Self.widerNames(than: region.name).flatMap { written[$0] ?? [] }.filter { $0.scope == .domain }
    }

    /// Every region that a rule covers.
    func regions(under rule: CatalogueRule) -> [HostRegion] {
        rule.scope == .full ? rule.regions : rule.regions + (inside[rule.name.text] ?? []).sorted()
    }

    /// The endings of a name with at least two labels, without the name itself; the widest last.
    private static func widerNames(than name: HostName) -> [String] {
        var endings: [String] = []
        var rest = name.text.utf8[...]
        while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
            rest = rest[rest.index(after: dot)...]
            if rest.contains(UInt8(ascii: ".")) { endings.append(String(Substring(rest))) }
        }
        return endings
    }
}
