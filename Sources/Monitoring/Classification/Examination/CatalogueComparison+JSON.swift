import Custody

/// The same for programs.
extension CatalogueComparison {
    package var json: JSONValue {
        [
            "services": .array(services.map(Self.entry)), "hosts": .array(hosts.map(Self.entry)),
            "rules": .array(rules.map(Self.entry)),
        ]
    }

    private static func entry(_ change: ServiceChange) -> JSONValue {
        .object([
            JSONMember("service", .string(change.id?.text ?? "")), JSONMember("leaning", leaning(change.leaning)),
            JSONMember("old", change.old?.json ?? .null), JSONMember("new", change.new?.json ?? .null),
        ])
    }

    private static func entry(_ change: HostChange) -> JSONValue {
        .object([
            JSONMember("hosts", .string(change.region.description)), JSONMember("leaning", leaning(change.leaning)),
            JSONMember("accuses_more", .array(change.accusesMore.map { .string($0.text) })),
            JSONMember("old", change.old?.json ?? .null), JSONMember("new", change.new?.json ?? .null),
        ])
    }

    private static func entry(_ change: RuleChange) -> JSONValue {
        .object([
            JSONMember("old", change.old?.json ?? .null), JSONMember("new", change.new?.json ?? .null),
            JSONMember("changes_hosts", .bool(change.changesHosts)),
        ])
    }

    private static func leaning(_ leaning: ChangeLeaning) -> JSONValue { .string(leaning.rawValue) }
}
