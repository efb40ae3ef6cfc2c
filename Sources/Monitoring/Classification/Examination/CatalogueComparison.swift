import FlowModel

/// What changes for whom when one catalogue takes the place of another: judged by the answers that hosts get, so that a rule
/// which is removed while a wider one stays shows as what it is.
package struct CatalogueComparison: Sendable {
    /// Every region of hosts whose answer differs, sorted by leaning, then by name.
    package let hosts: [HostChange]
    /// In the order of their ids.
    package let services: [ServiceChange]
    /// In the order of their lines.
    package let rules: [RuleChange]

    package init(old: ServiceCatalogue, new: ServiceCatalogue) {
        hosts = Self.hostChanges(old, new)
        services = Self.serviceChanges(old, new)
        rules = Self.ruleChanges(old, new, changed: Set(hosts.map(\.region)))
    }

    /// Whether both catalogues give every host the same answer and say the same of every service.
    package var isEmpty: Bool { hosts.isEmpty && services.isEmpty && rules.isEmpty }

    private static func hostChanges(_ old: ServiceCatalogue, _ new: ServiceCatalogue) -> [HostChange] {
        let regions = Set((old.rules + new.rules).flatMap(\.regions))
        let changes = regions.compactMap { region -> HostChange? in
            guard let host = region.example else { return nil }
            return HostChange(region, old: old.lookup(host), new: new.lookup(host))
        }
        return changes.sorted { ($0.leaning, $0.region) < ($1.leaning, $1.region) }
    }

    private static func serviceChanges(_ old: ServiceCatalogue, _ new: ServiceCatalogue) -> [ServiceChange] {
        let ids = Set((old.services + new.services).map(\.id))
        let (before, after) = (byID(old), byID(new))
        return ids.sorted().compactMap { ServiceChange(old: before[$0], new: after[$0]) }
    }

    private static func byID(_ catalogue: ServiceCatalogue) -> [ServiceID: SocialService] {
        Dictionary(catalogue.services.map { ($0.id, $0) }) { first, _ in first }
    }

    private static func ruleChanges(
        _ old: ServiceCatalogue, _ new: ServiceCatalogue, changed: Set<HostRegion>
    ) -> [RuleChange] {
        let (before, after) = (bySubject(old), bySubject(new))
        let changes = Set(before.keys).union(after.keys).compactMap { subject in
            RuleChange(old: before[subject], new: after[subject], changed: changed)
        }
        return changes.sorted { $0.place < $1.place }
    }

    /// Two lines of one layer for the same subject are refused when a catalogue is read.
    private static func bySubject(_ catalogue: ServiceCatalogue) -> [RuleSubject: CatalogueRule] {
        Dictionary(catalogue.rules.map { (RuleSubject($0), $0) }) { first, _ in first }
    }
}
