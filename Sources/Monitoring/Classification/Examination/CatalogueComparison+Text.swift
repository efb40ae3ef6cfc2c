/// The plain text of a comparison, as `usherd catalogue diff` prints it: what can accuse more people first.
extension CatalogueComparison {
    /// Lines without a line feed.
    package var lines: [String] {
        guard !isEmpty else { return ["nothing changed for any host or service"] }
        let groups = ChangeLeaning.allCases.flatMap { leaning -> [String] in
            let services = self.services.filter { $0.leaning == leaning }.flatMap(Self.lines)
            let hosts = self.hosts.filter { $0.leaning == leaning }.map(Self.line)
            return Self.group(leaning.title, services + hosts)
        }
        let without = rules.filter { !$0.changesHosts }.map(Self.line)
        return groups + Self.group("lines that changed, and no host's answer with them", without)
    }

    private static func group(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["\(title): \(lines.count)"] + lines.map { "  " + $0 }
    }

    private static func lines(_ change: ServiceChange) -> [String] {
        change.parts.map { "service \(change.id?.text ?? ""): \($0)" }
    }

    private static func line(_ change: HostChange) -> String {
        let services = change.accusesMore
        // Whom it is more accusing for goes without saying where it is the service that the line itself names.
        let whom = services.isEmpty || services == [change.new?.service] ? "" : "; more for " + words(services)
        return "\(change.region): \(text(change.old)) -> \(text(change.new))\(whom)"
    }

    private static func words(_ services: [ServiceID]) -> String {
        services.map(\.text).joined(separator: ", ")
    }

    private static func text(_ match: CatalogueMatch?) -> String {
        match.map { "\($0.summary) (\($0.rule))" } ?? "not in the catalogue"
    }

    private static func line(_ change: RuleChange) -> String {
        switch (change.old, change.new) {
        case (let old?, let new?): "\(new.origin): \(new.service): \(old.text) -> \(new.text)"
        case (nil, let new?): "\(new.origin): \(new.service): added \(new.text)"
        case (let old?, nil): "\(old.origin): \(old.service): removed \(old.text)"
        case (nil, nil): ""
        }
    }
}

extension ChangeLeaning {
    /// As a heading.
    package var title: String {
        switch self {
        case .moreAccusing: "more accusing"
        case .lessAccusing: "less accusing"
        case .neutral: "otherwise changed"
        }
    }
}
