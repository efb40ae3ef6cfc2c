import FlowModel

/// What one rule is worth beside all the others.
enum RuleStanding: Hashable {
    /// Some host would have another answer without it.
    case needed
    /// It decides, yet every host would have the same answer without it: the other rule says the same.
    case redundant(beside: CatalogueRule)
    /// Another layer has the same line.
    case repeats(CatalogueRule)
    /// The school has a line of its own for the same name.
    case overruled(by: CatalogueRule)
    /// No host is ever decided by it.
    case neverDecides(RuleJudgement.Loss, against: CatalogueRule)
}

extension RuleSurvey {
    func standing(of rule: CatalogueRule) -> RuleStanding {
        let judgements = rule.regions.map { RuleJudgement(covering($0)) }
        guard judgements.contains(where: { $0.keeps(rule) }) else { return standing(ofIdle: rule, judgements) }
        guard let last = rule.regions.last, let other = RuleJudgement(covering(last).filter { $0 != rule }).winner,
            Self.mayReplace(other, rule),
            regions(under: rule).allSatisfy({ answer($0)?.saysTheSame(as: answer($0, without: rule)) == true })
        else { return .needed }
        return other.isSameLine(as: rule) ? .repeats(other) : .redundant(beside: other)
    }

    /// A line that both the school and the product have is told once, at the school's, which the school can remove.
    private func standing(ofIdle rule: CatalogueRule, _ judgements: [RuleJudgement]) -> RuleStanding {
        guard let last = judgements.last, let winner = last.winner,
            let loss = last.losers.first(where: { $0.rule == rule })?.loss
        else { return .needed }
        if winner.isSameLine(as: rule) { return rule.layer == .imported ? .repeats(winner) : .needed }
        return winner.layer == .school && winner.name == rule.name
            ? .overruled(by: winner) : .neverDecides(loss, against: winner)
    }

    private func answer(_ region: HostRegion, without rule: CatalogueRule? = nil) -> CatalogueMatch? {
        let covering = covering(region).filter { $0 != rule }
        let judgement = RuleJudgement(covering)
        return judgement.winner.map {
            CatalogueMatch($0, alternatives: judgement.alternatives, covering: covering)
        }
    }

    /// The product's rules must be whole without the school's and without imports, which come and go.
    private static func mayReplace(_ other: CatalogueRule, _ rule: CatalogueRule) -> Bool {
        switch rule.layer {
        case .imported: true
        case .shipped: other.layer == .shipped
        case .school: other.layer != .imported
        }
    }
}

extension RuleJudgement {
    /// Whether the rule decides, or is kept beside the rule that does.
    fileprivate func keeps(_ rule: CatalogueRule) -> Bool { winner == rule || alternatives.contains(rule) }
}

extension CatalogueRule {
    /// Whether two layers hold the same line for the same service.
    func isSameLine(as other: CatalogueRule) -> Bool { service == other.service && text == other.text }
}

extension CatalogueMatch {
    /// Whether two answers mean the same to everything that follows, whichever lines they come from.
    func saysTheSame(as other: CatalogueMatch?) -> Bool {
        guard let other else { return false }
        return service == other.service && role == other.role && tags == other.tags && also == other.also
            && site == other.site
            && alternatives.map(\.service) == other.alternatives.map(\.service)
            && alternatives.map(\.role) == other.alternatives.map(\.role)
    }
}
