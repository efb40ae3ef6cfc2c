import FlowModel

/// The services that the shipped catalogue has as class C, and their hosts. Messaging is private correspondence (Human Rights
/// Act 1998, article 8): no line of a school or an import brings it within the reach of an authorisation, neither by another
/// class nor by another service that takes its hosts.
struct ServicesOutOfReach {
    private let services: Set<ServiceID>
    /// The shipped rules by name.
    private let shipped: [String: [CatalogueRule]]

    init(_ openings: [ServiceStatement], _ written: [RuleStatement]) {
        services = Set(openings.filter(Self.isShippedMessaging).map(\.id))
        let rules = written.lazy.map(\.rule).filter { $0.layer == .shipped }
        let isAsked = !services.isEmpty && written.contains { $0.rule.layer != .shipped }
        shipped = isAsked ? Dictionary(grouping: rules, by: \.name.text) : [:]
    }

    private static func isShippedMessaging(_ opening: ServiceStatement) -> Bool {
        opening.layer == .shipped && opening.declaration?.serviceClass == .messaging
    }

    /// Whether a line of the school gives such a service another class; a line of an import has no say in it.
    func isOverstepped(by opening: ServiceStatement) -> Bool {
        guard opening.layer == .school, let declaration = opening.declaration else { return false }
        return declaration.serviceClass != .messaging && services.contains(opening.id)
    }

    /// The service whose host `rule` would give to another one, which is no such service. To say that a host is `none` takes
    /// from everybody and is free; an import that makes too much of a host never decides in any case.
    func owner(despite rule: CatalogueRule, classes: [ServiceID: ServiceClass]) -> ServiceID? {
        guard rule.layer != .shipped, rule.role != .none else { return nil }
        let known = nearest(rule.name.text)
        guard let owner = known.first(where: { services.contains($0.service) && $0.role != .none }) else { return nil }
        if RuleJudgement.upgrades(rule, over: owner) { return nil }
        let isReachable = { (id: ServiceID) in classes[id].map { $0 != .messaging } ?? false }
        let takes = isReachable(rule.service) && !known.contains { $0.service == rule.service }
        let shares = rule.also.contains { id in
            isReachable(id) && !known.contains { $0.service == id || $0.also.contains(id) }
        }
        return takes || shares ? owner.service : nil
    }

    /// The most specific shipped rules that cover a name.
    private func nearest(_ name: String) -> [CatalogueRule] {
        if let rules = shipped[name] { return rules }
        var rest = name[...]
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            let rules = (shipped[String(rest)] ?? []).filter { $0.scope == .domain }
            if !rules.isEmpty { return rules }
        }
        return []
    }
}
