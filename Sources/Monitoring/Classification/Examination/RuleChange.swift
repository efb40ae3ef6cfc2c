import FlowModel

/// A line that was added, removed, or says something else.
package struct RuleChange: Hashable, Sendable {
    package let old: CatalogueRule?
    package let new: CatalogueRule?
    /// Whether it changed the answer of any host that no longer name speaks of. Where it did not, other lines say the same.
    package let changesHosts: Bool

    /// Nil when both lines say the same.
    init?(old: CatalogueRule?, new: CatalogueRule?, changed: Set<HostRegion>) {
        guard old?.text != new?.text else { return nil }
        self.old = old
        self.new = new
        changesHosts = ((old?.regions ?? []) + (new?.regions ?? [])).contains(where: changed.contains)
    }

    /// Of the new line, else of the one that is gone.
    package var place: RuleOrigin { (new ?? old)?.origin ?? RuleOrigin(file: "", line: 0) }
}
