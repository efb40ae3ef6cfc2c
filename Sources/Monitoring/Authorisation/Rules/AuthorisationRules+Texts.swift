import FlowModel

/// Refusal 14, rows 2 and 13 to 17, 20 and 26: texts that somebody has to have thought about.
extension AuthorisationRules {
    package static func texts(_ document: MonitoringAuthorisation) -> [Refusal] {
        weighed(document).filter { Boilerplate.saysNothing($0.text) }.map { Refusal(.emptyText, at: $0.path) }
    }

    private static func weighed(_ document: MonitoringAuthorisation) -> [(path: String, text: String)] {
        var texts = [
            ("allegation.text", document.allegation.text), ("necessity", document.necessity),
            ("proportionality.seriousness", document.proportionality.seriousness),
        ]
        texts += document.grounds.enumerated().map { ("grounds[\($0)].fact", $1.fact) }
        texts += document.alternatives.enumerated().map {
            ("alternatives_considered[\($0)].why_not_enough", $1.whyNotEnough)
        }
        if document.bindings.contains(where: \.shared) {
            texts.append(("collateral_intrusion.mitigation", document.collateralIntrusion.mitigation))
        }
        if document.mode == .covert || document.confidentialRisk {
            texts.append(("data_protection.dpo_advice.text", document.dataProtection.advice.text))
        }
        if let covert = document.covert { texts.append(("covert.reason", covert.reason)) }
        if let predecessor = document.lineage.predecessor { texts.append(("predecessor.reason", predecessor.reason)) }
        return texts
    }

    /// Refusal 14: grounds that another authorisation had word for word. A renewal or variation has those of its own line.
    static func repeatedGrounds(
        _ document: MonitoringAuthorisation, _ others: [AcceptedAuthorisation]
    ) -> [Refusal] {
        let known = Set(others.flatMap(\.document.grounds).map { Boilerplate.normalised($0.fact) })
        return document.grounds.enumerated().compactMap { index, ground in
            guard known.contains(Boilerplate.normalised(ground.fact)) else { return nil }
            return missingCountersigner(document, for: [.repeatedGrounds]) == nil
                ? nil : Refusal(.repeatedGrounds, at: "grounds[\(index)].fact")
        }
    }
}
