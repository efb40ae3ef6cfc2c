import FlowModel

/// How the catalogue came to its answer for one host, with every rule that had a say.
package struct Explanation: Sendable {
    /// One rule that covers the host, and what became of it.
    package struct Candidate: Hashable, Sendable {
        package let rule: CatalogueRule
        /// Nil for the rule that decided; else why it did not.
        package let lostBecause: String?
    }

    /// What was asked, as text; control characters and bad UTF-8 are replaced so that it can be printed.
    package let input: String
    package let normalisation: HostNormalisation
    /// Nil when no rule covers the host, or there is no host.
    package let match: CatalogueMatch?
    package let service: SocialService?
    /// The deciding rule first, then the others in order of precedence.
    package let candidates: [Candidate]
}

extension CatalogueContents {
    /// Answers `usherd explain`. Slower than a lookup, as it looks at every rule; the answer is the same.
    package func explain(_ text: [UInt8]) -> Explanation {
        let normalisation = HostNormalisation(text)
        let covering = normalisation.host.map { host in rules.filter { $0.covers(host) } } ?? []
        let judgement = RuleJudgement(covering)
        let match = judgement.winner.map {
            CatalogueMatch($0, alternatives: judgement.alternatives, covering: covering)
        }
        let losers = judgement.losers.map {
            Explanation.Candidate(rule: $0.rule, lostBecause: $0.loss.sentence)
        }
        return Explanation(
            input: Self.printable(text), normalisation: normalisation, match: match,
            service: match.flatMap { service($0.service) },
            candidates: (judgement.winner.map { [Explanation.Candidate(rule: $0, lostBecause: nil)] } ?? []) + losers)
    }

    /// At most 253 characters, the length of the longest name.
    private static func printable(_ text: [UInt8]) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars.prefix(HostName.longestName) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
                kept.append("\u{fffd}")
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
