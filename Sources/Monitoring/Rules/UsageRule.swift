/// One clause of the policy, applied to an account of usage. A rule observes everything it is asked about and finds only
/// what meets every condition; it decides nothing about a person.
package protocol UsageRule: Sendable {
    /// What the rule says about each lesson, day ... it looked at, also when that is nothing.
    associatedtype Observation: Sendable

    var clause: PolicyClause { get }

    func assess(_ account: UsageAccount, under scope: RuleScope) -> RuleOutcome<Observation>
}

/// What a rule observed, in time order, and the findings among it.
package struct RuleOutcome<Observation: Sendable>: Sendable {
    package let observations: [Observation]
    /// For human review; in the order of `observations`.
    package let findings: [Finding]

    package init(observations: [Observation], findings: [Finding]) {
        self.observations = observations
        self.findings = findings
    }
}

extension RuleOutcome: Equatable where Observation: Equatable {}
