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
        accusesMore = moves.filter { $0.after.exceeds($0.before) }.map(\.service)
        leaning =
            !accusesMore.isEmpty
            ? .moreAccusing : moves.contains { $0.before.exceeds($0.after) } ? .lessAccusing : .neutral
    }

    /// What the hosts can do against somebody whose authorisation names one service.
    private struct Weight {
        let reach: UseReach
        let vouches: Bool

        init(_ match: CatalogueMatch?, for service: ServiceID) {
            reach = match?.reach(for: service) ?? .nothing
            vouches = match?.vouches(for: service) ?? false
        }

        func exceeds(_ other: Weight) -> Bool { reach > other.reach || vouches && !other.vouches }
    }

    /// For each service that can be meant, before or after.
    private static func moves(
        _ old: CatalogueMatch?, _ new: CatalogueMatch?
    ) -> [(service: ServiceID, before: Weight, after: Weight)] {
        (old?.claimants ?? []).union(new?.claimants ?? []).sorted().map { service in
            (service, Weight(old, for: service), Weight(new, for: service))
        }
    }
}
