import Custody

/// The services of a catalogue with what they hold, or the lines of one.
package struct CatalogueListing: Sendable {
    /// One service with all lines that speak of it.
    package struct Entry: Sendable {
        package let service: SocialService
        /// In the order of their lines.
        package let rules: [CatalogueRule]
        /// Lines of other services that name it with `also=`.
        package let shared: [CatalogueRule]
    }

    package let entries: [Entry]

    /// - Parameter serviceClass: only services of this class; nil for all.
    package init(_ catalogue: ServiceCatalogue, serviceClass: ServiceClass? = nil) {
        let own = Dictionary(grouping: catalogue.rules, by: \.service)
        let pairs = catalogue.rules.flatMap { rule in rule.also.map { (service: $0, rule: rule) } }
        let shared = Dictionary(grouping: pairs, by: \.service)
        let chosen = catalogue.services.filter { serviceClass == nil || $0.serviceClass == serviceClass }
        entries = chosen.map {
            Entry(service: $0, rules: own[$0.id] ?? [], shared: (shared[$0.id] ?? []).map(\.rule))
        }
    }

    /// Nil when there is no such service.
    package init?(_ catalogue: ServiceCatalogue, only id: ServiceID) {
        let entries = CatalogueListing(catalogue).entries.filter { $0.service.id == id }
        guard !entries.isEmpty else { return nil }
        self.entries = entries
    }

    /// One paragraph a service, without line feeds.
    package var lines: [String] { entries.flatMap(\.heading) }

    /// The same with every line of the service, and `file:line` before each.
    package var linesWithRules: [String] {
        entries.flatMap { $0.heading + $0.rules.map(Entry.line) + $0.shared.map(Entry.sharedLine) }
    }

    /// For programs. Lines are listed where `withRules`.
    package func json(withRules: Bool) -> JSONValue {
        .array(entries.map { $0.json(withRules: withRules) })
    }
}

extension CatalogueListing.Entry {
    fileprivate var heading: [String] {
        let declaration = "\(service.id) \"\(service.name)\", class \(service.serviceClass.rawValue): \(tally)"
        return [declaration] + (service.note.map { ["  \($0)"] } ?? [])
    }

    private var counts: [(role: HostRole, count: Int)] {
        let byRole = Dictionary(grouping: rules, by: \.role)
        return HostRole.allCases.compactMap { role in byRole[role].map { (role, $0.count) } }
    }

    private var tally: String {
        guard !counts.isEmpty else { return "no rules" }
        return counts.map { "\($0.count) \($0.role.rawValue)" }.joined(separator: ", ")
    }

    fileprivate static func line(_ rule: CatalogueRule) -> String { "  \(rule.origin): \(rule.text)" }

    fileprivate static func sharedLine(_ rule: CatalogueRule) -> String {
        "  \(rule.origin): \(rule.text) (of \(rule.service))"
    }

    fileprivate func json(withRules: Bool) -> JSONValue {
        var members = (service.json.members ?? [])
        members.append(
            JSONMember(
                "roles", .object(counts.map { JSONMember($0.role.rawValue, .integer(Int64($0.count))) })))
        if withRules { members.append(JSONMember("rules", .array((rules + shared).map(\.json)))) }
        return .object(members)
    }
}
