import Custody

/// How a case ended, and which findings it had: each must have its disposition. The investigator, who alone can open the
/// evidence, signs that these are all.
package struct CaseDecision: Hashable, Sendable {
    package let outcome: CaseOutcome
    package let findings: [FindingReference]

    package init(outcome: CaseOutcome, findings: [FindingReference]) {
        self.outcome = outcome
        self.findings = findings
    }

    init?(_ reader: inout JSONObjectReader) {
        let outcome = reader.word("outcome", CaseOutcome.self)
        let texts = reader.strings("findings")
        guard let outcome, let texts else { return nil }
        let findings = texts.compactMap(FindingReference.init)
        guard findings.count == texts.count, Set(findings).count == texts.count, texts.count <= Self.mostFindings else {
            reader.refuse("findings", "must name findings as the report does, none twice")
            return nil
        }
        self.init(outcome: outcome, findings: findings)
    }

    /// Twenty school days of six lessons, and room.
    static let mostFindings = 200

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("outcome", outcome)
            $0.add("findings", texts: findings.map(\.description))
        }
    }
}
