/// Works out the answers of a table's names, in the order of their numbers: a name's parent comes before it.
struct PlanJudge {
    /// Indices in `answers`; -1 for none.
    struct Verdict {
        let exact: Int32
        let below: Int32
    }

    private(set) var answers: [CatalogueMatch] = []
    private let rules: [CatalogueRule]
    private var verdicts: [Verdict] = []
    /// The domain rules that cover what lies below each name.
    private var reaching: [[CatalogueRule]] = []

    init(_ rules: [CatalogueRule]) { self.rules = rules }

    mutating func judge(_ node: RuleTablePlan.Node) -> Verdict {
        let above = node.parent < 0 ? [] : reaching[node.parent]
        let aboveAnswer = node.parent < 0 ? -1 : verdicts[node.parent].below
        let own = node.rules.map { rules[$0] }
        let domains = own.allSatisfy { $0.scope == .domain } ? own : own.filter { $0.scope == .domain }
        let reached = above.isEmpty ? domains : above + domains
        let below = domains.isEmpty ? aboveAnswer : answer(reached)
        let exact = own.count == domains.count ? below : answer(above + own)
        let verdict = Verdict(exact: exact, below: below)
        verdicts.append(verdict)
        reaching.append(reached)
        return verdict
    }

    private mutating func answer(_ covering: [CatalogueRule]) -> Int32 {
        let judgement = RuleJudgement(covering)
        guard let winner = judgement.winner else { return -1 }
        answers.append(CatalogueMatch(winner, alternatives: judgement.alternatives, covering: covering))
        return Int32(answers.count - 1)
    }
}
