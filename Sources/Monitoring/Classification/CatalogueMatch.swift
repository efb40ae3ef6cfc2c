import FlowModel

/// What the catalogue says about one host.
package struct CatalogueMatch: Hashable, Sendable {
    package let service: ServiceID
    package let role: HostRole
    package let tags: Set<HostTag>
    /// Other services that the same host serves, by the rule's own word.
    package let also: Set<ServiceID>
    /// What evidence and report may show in place of the host: a registered name such as `fbcdn.net`, never the name of
    /// one blog or one server (law page L6, R5).
    package let site: String
    /// The line that decided.
    package let rule: RuleOrigin
    /// What rules just as good say for other services; empty for nearly every host.
    package let alternatives: [Alternative]

    /// Another service that claims the same hosts with the same right.
    package struct Alternative: Hashable, Sendable {
        package let service: ServiceID
        package let role: HostRole
        package let rule: RuleOrigin
    }

    /// Every service that a connection to this host can have been for.
    package var claimants: Set<ServiceID> {
        also.union(alternatives.map(\.service)).union([service])
    }

    /// The role that a flow to the host gets. One that several services claim can prolong use that other hosts show, but can
    /// never begin any.
    package var countedRole: HostRole {
        guard claimants.count > 1 else { return role }
        let roles = [role] + alternatives.map(\.role)
        let mildest = roles.max { $0.clemency < $1.clemency } ?? .shared
        return mildest.clemency < HostRole.media.clemency ? .shared : mildest
    }

    /// `covering` are the rules that cover the host, the winner among them.
    init(_ winner: CatalogueRule, alternatives: [CatalogueRule], covering: [CatalogueRule]) {
        service = winner.service
        role = winner.role
        // Where others claim the hosts with the same right, nothing is shown to be this service's own.
        tags = alternatives.isEmpty ? winner.tags : winner.tags.subtracting([.companion])
        also = winner.also
        site = Self.site(of: winner, covering: covering)
        rule = winner.origin
        self.alternatives = alternatives.map { Alternative(service: $0.service, role: $0.role, rule: $0.origin) }
    }

    /// The registered part of the widest domain rule of the same service that covers the host, else of the rule's own name.
    private static func site(of winner: CatalogueRule, covering: [CatalogueRule]) -> String {
        let domains = covering.filter { $0.service == winner.service && $0.scope == .domain }
        let widest = domains.min { $0.name.text.utf8.count < $1.name.text.utf8.count }
        return RegistrableName.reduce((widest ?? winner).name.text)
    }
}
