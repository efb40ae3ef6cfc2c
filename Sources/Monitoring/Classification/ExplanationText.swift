/// The plain text of an explanation, as `usherd explain` prints it.
extension Explanation {
    /// Lines without a final line feed.
    package var lines: [String] {
        var lines = ["input      \(input)", hostLine]
        guard let match, let service else {
            return normalisation.host == nil
                ? lines : lines + ["service    none: no rule of the catalogue covers this host"]
        }
        lines.append("service    \(service.id) \"\(service.name)\", class \(classText(service))")
        lines.append("role       \(roleText(match))")
        if !match.also.isEmpty {
            lines.append("also       \(match.also.sorted().map(\.text).joined(separator: ", "))")
        }
        lines.append("shown as   \(match.site)")
        lines.append("rule       \(match.rule)")
        lines += candidates.flatMap(candidateLines)
        if let note = service.note { lines.append("note       \(note)") }
        return lines
    }

    /// The lines, each ended by a line feed.
    package var text: String { lines.map { $0 + "\n" }.joined() }

    private var hostLine: String {
        switch normalisation.result {
        case .failure(let reason): return "host       none: \(reason.rawValue)"
        case .success(let host):
            let steps = normalisation.steps.map(\.rawValue).joined(separator: ", ")
            return "host       \(host)" + (steps.isEmpty ? "" : " (\(steps))")
        }
    }

    private func classText(_ service: SocialService) -> String {
        "\(service.serviceClass.rawValue) (\(service.serviceClass.meaning))"
    }

    private func roleText(_ match: CatalogueMatch) -> String {
        ([match.role.rawValue] + match.tags.map { "@" + $0.rawValue }.sorted()).joined(separator: " ")
    }

    private func candidateLines(_ candidate: Candidate) -> [String] {
        let word = candidate.lostBecause == nil ? "decides" : "loses"
        let pad = String(repeating: " ", count: 11 - word.utf8.count)
        let rule = "\(word)\(pad)\(candidate.rule.origin): service \(candidate.rule.service): \(candidate.rule.text)"
        return [rule] + (candidate.lostBecause.map { ["           because \($0)"] } ?? [])
    }
}
