import FlowModel

/// What a line speaks of: two rules with one subject repeat or contradict each other.
struct RuleSubject: Hashable {
    private let scope: RuleReach
    private let name: HostName
    private let service: ServiceID
    private let layer: CatalogueLayer

    init(_ rule: CatalogueRule) {
        scope = rule.scope
        name = rule.name
        service = rule.service
        layer = rule.layer
    }
}
