import FlowModel

/// Which hosts a rule speaks of.
package enum RuleReach: String, Hashable, Sendable, CaseIterable {
    /// The name and everything below it, label by label.
    case domain
    /// The name alone.
    case full
}

/// One line of the catalogue: these hosts, this service, this role.
package struct CatalogueRule: Hashable, Sendable {
    package let scope: RuleReach
    package let name: HostName
    package let service: ServiceID
    package let role: HostRole
    package let tags: Set<HostTag>
    /// Other services that the same hosts serve. Which of them a connection is for, its host name cannot tell.
    package let also: Set<ServiceID>
    package let layer: CatalogueLayer
    package let origin: RuleOrigin

    package init(
        scope: RuleReach, name: HostName, service: ServiceID, role: HostRole, tags: Set<HostTag> = [],
        also: Set<ServiceID> = [], layer: CatalogueLayer, origin: RuleOrigin
    ) {
        self.scope = scope
        self.name = name
        self.service = service
        self.role = role
        self.tags = tags
        self.also = also
        self.layer = layer
        self.origin = origin
    }

    /// The number of labels of the name: more labels, more specific.
    package var labels: Int { name.text.utf8.count { $0 == UInt8(ascii: ".") } + 1 }

    /// The rule as a line of the format, with one blank between words and tags and services sorted.
    package var text: String {
        let start = [scope.rawValue, ":", name.text, " ", role.rawValue].joined()
        guard !tags.isEmpty || !also.isEmpty else { return start }
        let tagWords = tags.map { "@" + $0.rawValue }.sorted()
        let alsoWords = also.isEmpty ? [] : ["also=" + also.sorted().map(\.text).joined(separator: ",")]
        return ([start] + tagWords + alsoWords).joined(separator: " ")
    }

    /// Whether the rule speaks of `host`: the same name, or for a domain rule a name that ends in a dot and this name.
    package func covers(_ host: HostName) -> Bool {
        if host == name { return true }
        guard scope == .domain else { return false }
        let (inner, outer) = (host.text.utf8, name.text.utf8)
        guard inner.count > outer.count + 1 else { return false }
        let tail = inner.suffix(outer.count + 1)
        return tail.first == UInt8(ascii: ".") && tail.dropFirst().elementsEqual(outer)
    }
}
