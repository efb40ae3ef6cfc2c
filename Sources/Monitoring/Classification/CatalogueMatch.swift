import FlowModel

/// What the catalogue says about one host. A reference to what was worked out when the catalogue was read, so that an answer costs
/// no copy.
package struct CatalogueMatch: Hashable, Sendable {
    /// Another service that claims the same hosts with the same right.
    package struct Alternative: Hashable, Sendable {
        package let service: ServiceID
        package let role: HostRole
        package let rule: RuleOrigin
    }

    private final class Content: Hashable, Sendable {
        let winner: CatalogueRule
        let tags: Set<HostTag>
        let site: String
        let alternatives: [Alternative]
        let claimants: Set<ServiceID>
        let countedRole: HostRole

        init(_ winner: CatalogueRule, site: String, alternatives: [Alternative]) {
            self.winner = winner
            self.site = site
            self.alternatives = alternatives
            // Where others claim the hosts with the same right, nothing is shown to be this service's own.
            tags = alternatives.isEmpty ? winner.tags : winner.tags.subtracting(HostTag.vouching)
            var claimants = winner.also
            claimants.insert(winner.service)
            for alternative in alternatives { claimants.insert(alternative.service) }
            self.claimants = claimants
            countedRole = claimants.count > 1 ? Self.shared(winner, alternatives) : winner.role
        }

        private static func shared(_ winner: CatalogueRule, _ alternatives: [Alternative]) -> HostRole {
            let roles = [winner.role] + alternatives.map(\.role)
            let mildest = roles.max { $0.clemency < $1.clemency } ?? .shared
            return mildest.clemency < HostRole.media.clemency ? .shared : mildest
        }

        static func == (one: Content, other: Content) -> Bool {
            one === other
                || one.winner == other.winner && one.site == other.site && one.alternatives == other.alternatives
        }

        func hash(into hasher: inout Hasher) { hasher.combine(winner) }
    }

    private let content: Content

    package var service: ServiceID { content.winner.service }
    package var role: HostRole { content.winner.role }
    package var tags: Set<HostTag> { content.tags }
    /// Other services that the same host serves, by the rule's own word.
    package var also: Set<ServiceID> { content.winner.also }
    /// What evidence and report may show in place of the host: a registered name such as `fbcdn.net`, never the name of
    /// one blog or one server (law page L6, R5).
    package var site: String { content.site }
    /// The line that decided.
    package var rule: RuleOrigin { content.winner.origin }
    /// What rules just as good say for other services; empty for nearly every host.
    package var alternatives: [Alternative] { content.alternatives }
    /// Every service that a connection to this host can have been for.
    package var claimants: Set<ServiceID> { content.claimants }
    /// The role that a flow to the host gets. One that several services claim can prolong use that other hosts show, but can
    /// never begin any.
    package var countedRole: HostRole { content.countedRole }

    /// `covering` are the rules that cover the host, the winner among them.
    init(_ winner: CatalogueRule, alternatives: [CatalogueRule], covering: [CatalogueRule]) {
        content = Content(
            winner, site: Self.site(of: winner, covering: covering),
            alternatives: alternatives.map { Alternative(service: $0.service, role: $0.role, rule: $0.origin) })
    }

    /// The registered part of the widest domain rule of the same service that covers the host, else of the rule's own name.
    private static func site(of winner: CatalogueRule, covering: [CatalogueRule]) -> String {
        let domains = covering.lazy.filter { $0.service == winner.service && $0.scope == .domain }
        let widest = domains.min { $0.name.text.utf8.count < $1.name.text.utf8.count }
        return RegistrableName.reduce((widest ?? winner).name.text)
    }
}
