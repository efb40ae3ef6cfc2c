/// Which of the rules that cover one host decides, and why each of the others does not (docs/formats/catalogue.md,
/// "Precedence").
struct RuleJudgement {
    /// Why a rule that covers a host does not decide.
    enum Loss: Hashable {
        /// Another rule's name has more labels.
        case fewerLabels
        /// A `full:` rule has the same name.
        case domainUnderFull
        /// A rule of a greater layer has the same name.
        case lesserLayer
        /// A rule just as specific gives the host a less accusing role.
        case moreAccusing
        /// An imported rule would make more of a host than the shipped catalogue or the school says it is.
        case importUpgrades
        /// As good as the deciding rule, for another service: kept as an alternative.
        case alternative
    }

    /// Nil when no rule is left.
    let winner: CatalogueRule?
    /// Rules as specific as the winner and of its layer, for other services; in the order of their services.
    let alternatives: [CatalogueRule]
    /// In order of precedence.
    let losers: [(rule: CatalogueRule, loss: Loss)]

    /// `candidates` all cover the host in question; their order makes no difference.
    init(_ candidates: [CatalogueRule]) {
        guard candidates.count > 1 else {
            (winner, alternatives, losers) = (candidates.first, [], [])
            return
        }
        let ranked = candidates.sorted(by: Self.precedes)
        let local = ranked.first { $0.layer != .imported }
        let barred = ranked.filter { Self.upgrades($0, over: local) }
        let open = ranked.filter { !Self.upgrades($0, over: local) }
        winner = open.first
        var rest: [(rule: CatalogueRule, loss: Loss)] = []
        if let best = open.first {
            rest = open.dropFirst().map { ($0, Self.loss(of: $0, against: best)) }
        }
        alternatives = rest.filter { $0.loss == .alternative }.map(\.rule)
        losers = rest + barred.map { ($0, .importUpgrades) }
    }

    private static func precedes(_ left: CatalogueRule, _ right: CatalogueRule) -> Bool {
        if left.labels != right.labels { return left.labels > right.labels }
        if left.scope != right.scope { return left.scope == .full }
        if left.layer != right.layer { return left.layer > right.layer }
        if left.role != right.role { return left.role.clemency > right.role.clemency }
        if left.service != right.service { return left.service < right.service }
        return left.origin < right.origin
    }

    /// An import may name new hosts; it never makes a known embed, log-in, shared host or exception count as use.
    static func upgrades(_ rule: CatalogueRule, over local: CatalogueRule?) -> Bool {
        guard rule.layer == .imported, let local else { return false }
        return local.role.clemency >= HostRole.shared.clemency && rule.role.clemency < HostRole.shared.clemency
    }

    private static func loss(of rule: CatalogueRule, against best: CatalogueRule) -> Loss {
        if rule.labels != best.labels { return .fewerLabels }
        if rule.scope != best.scope { return .domainUnderFull }
        if rule.layer != best.layer { return .lesserLayer }
        return rule.service == best.service ? .moreAccusing : .alternative
    }
}

extension RuleJudgement.Loss {
    /// What a person is told.
    var sentence: String {
        switch self {
        case .fewerLabels: "another rule names more labels of the host"
        case .domainUnderFull: "a full: rule has the same name"
        case .lesserLayer: "a rule of a stronger layer has the same name (school, then shipped, then import)"
        case .moreAccusing: "a rule just as specific gives a less accusing role"
        case .importUpgrades: "an import never makes a known host count as use"
        case .alternative: "just as specific for another service: kept beside the deciding rule"
        }
    }
}
