/// The plain text of an explanation, as `usherd explain` prints it.
extension Explanation {
    /// Lines without a final line feed.
    ///
    /// - Parameter schoolFolder: where the school's own files lie; nil where the configuration names no such folder.
    package func lines(schoolFolder: String?) -> [String] {
        let head = [Self.row("input", input), hostLine]
        guard normalisation.host != nil else { return head }
        return head + answerLines + candidates.flatMap(candidateLines) + noteLines
            + OverruleAdvice(self, schoolFolder: schoolFolder).lines
    }

    /// The lines, each ended by a line feed.
    package func text(schoolFolder: String?) -> String { lines(schoolFolder: schoolFolder).map { $0 + "\n" }.joined() }

    private var answerLines: [String] {
        guard let match, let service else {
            return [
                Self.row("service", "none: no rule of the catalogue covers this host"),
                Self.row("counts", "never: it is some other site"),
            ]
        }
        var lines = [
            Self.row("service", "\(service.id) \"\(service.name)\", class \(classText(service))"),
            Self.row("role", roleText(match)),
        ]
        lines += match.tags.sorted { $0.rawValue < $1.rawValue }.map { Self.row("", "@\($0.rawValue): \($0.meaning)") }
        if !match.also.isEmpty {
            lines.append(Self.row("also", match.also.sorted().map(\.text).joined(separator: ", ")))
        }
        lines.append(Self.row("counts", match.consequence))
        if let sharing = match.sharing { lines.append(Self.row("", sharing)) }
        return lines + [Self.row("shown as", match.site), Self.row("rule", match.rule.description)]
    }

    private var noteLines: [String] { (service?.note).map { [Self.row("note", $0)] } ?? [] }

    private var hostLine: String {
        switch normalisation.result {
        case .failure(let reason): return Self.row("host", "none: \(reason.rawValue)")
        case .success(let host):
            let steps = normalisation.steps.map(\.rawValue).joined(separator: ", ")
            return Self.row("host", "\(host)" + (steps.isEmpty ? "" : " (\(steps))"))
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
        let rule = "\(candidate.rule.origin): service \(candidate.rule.service): \(candidate.rule.text)"
        return [Self.row(word, rule)] + (candidate.lostBecause.map { [Self.row("", "because \($0)")] } ?? [])
    }

    /// A word in a column of its own, and what it says.
    static func row(_ word: String, _ text: String) -> String {
        word + String(repeating: " ", count: max(1, 11 - word.utf8.count)) + text
    }
}
