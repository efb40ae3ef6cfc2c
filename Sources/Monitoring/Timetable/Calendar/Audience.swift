/// Whom a row of the calendar concerns.
package struct Audience: Hashable, Sendable {
    /// Empty means every site.
    package let sites: Set<String>
    /// Empty means every phase.
    package let phases: Set<String>

    package static let everybody = Audience(sites: [], phases: [])

    package init(sites: Set<String>, phases: Set<String>) {
        self.sites = sites
        self.phases = phases
    }

    package var isEverybody: Bool { self == .everybody }

    /// Whether the place may be concerned: a place that is not said may be any, so that doubt takes a lesson out.
    func mayConcern(_ place: SchoolPlace) -> Bool {
        Audience.mayHold(sites, place.site) && Audience.mayHold(phases, place.phase)
    }

    /// Whether the place is surely concerned.
    func concerns(_ place: SchoolPlace) -> Bool {
        Audience.holds(sites, place.site) && Audience.holds(phases, place.phase)
    }

    /// Whether one place can belong to both.
    func intersects(_ other: Audience) -> Bool {
        (sites.isEmpty || other.sites.isEmpty || !sites.isDisjoint(with: other.sites))
            && (phases.isEmpty || other.phases.isEmpty || !phases.isDisjoint(with: other.phases))
    }

    private static func mayHold(_ names: Set<String>, _ name: String?) -> Bool {
        guard let name else { return true }
        return names.isEmpty || names.contains(name)
    }

    private static func holds(_ names: Set<String>, _ name: String?) -> Bool {
        guard !names.isEmpty else { return true }
        return name.map(names.contains) ?? false
    }
}
