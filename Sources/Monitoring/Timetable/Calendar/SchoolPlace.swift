/// The site and the phase (such as KS1) that a lesson belongs to; nil where the timetable does not say.
package struct SchoolPlace: Hashable, Sendable {
    package let site: String?
    package let phase: String?

    package init(site: String?, phase: String?) {
        self.site = site
        self.phase = phase
    }

    /// Every phase at every site, by their names; where the school has no names, one place without any.
    static func all(sites: Set<String>, phases: Set<String>) -> [SchoolPlace] {
        let phases: [String?] = phases.isEmpty ? [nil] : phases.sorted()
        let sites: [String?] = sites.isEmpty ? [nil] : sites.sorted()
        return sites.flatMap { site in phases.map { SchoolPlace(site: site, phase: $0) } }
    }
}
