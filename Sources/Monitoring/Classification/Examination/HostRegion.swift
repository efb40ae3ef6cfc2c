import FlowModel

/// All hosts that the same rules cover, so that the catalogue has one answer for all of them: one name alone, or every
/// name below it that no rule names more exactly.
package struct HostRegion: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let name: HostName
    package let isBelow: Bool

    /// Any host of the region. A rule's name never holds an underscore, so no rule names this host more exactly. Nil when
    /// the name is so long that nothing can lie below it.
    package var example: HostName? { isBelow ? HostName("_." + name.text) : name }

    /// `www.example.org`, or `*.example.org` for the hosts below a name.
    package var description: String { isBelow ? "*." + name.text : name.text }

    package static func < (left: HostRegion, right: HostRegion) -> Bool {
        left.name == right.name ? !left.isBelow && right.isBelow : left.name.text < right.name.text
    }
}

extension CatalogueRule {
    /// The hosts that no rule with a longer name has a say in: the rule's own name, and for a domain rule what lies below.
    package var regions: [HostRegion] {
        let own = HostRegion(name: name, isBelow: false)
        return scope == .full ? [own] : [own, HostRegion(name: name, isBelow: true)]
    }
}
