import FlowModel

/// Another answer for the same hosts.
package struct HostChange: Hashable, Sendable {
    package let region: HostRegion
    /// Nil where the catalogue does not know the hosts.
    package let old: CatalogueMatch?
    package let new: CatalogueMatch?
    /// More accusing as soon as it is for any service, whatever it is for others.
    package let leaning: ChangeLeaning
    /// The services that people can more easily be said to use, in the order of their ids.
    package let accusesMore: [ServiceID]

    /// Nil when both answers mean the same, whichever lines they come from.
    init?(_ region: HostRegion, old: CatalogueMatch?, new: CatalogueMatch?) {
        guard old != nil || new != nil else { return nil }
        if let old, old.saysTheSame(as: new) { return nil }
        self.region = region
        self.old = old
        self.new = new
        let moves = Self.moves(old, new)
        accusesMore = moves.filter { $0.before < $0.after }.map(\.service)
        leaning =
            !accusesMore.isEmpty
            ? .moreAccusing : moves.contains { $0.before > $0.after } ? .lessAccusing : .neutral
    }

    /// For each service that can be meant, before or after, how far the hosts carry use of it.
    private static func moves(
        _ old: CatalogueMatch?, _ new: CatalogueMatch?
    ) -> [(service: ServiceID, before: UseReach, after: UseReach)] {
        (old?.claimants ?? []).union(new?.claimants ?? []).sorted().map { service in
            (service, old?.reach(for: service) ?? .nothing, new?.reach(for: service) ?? .nothing)
        }
    }
}
