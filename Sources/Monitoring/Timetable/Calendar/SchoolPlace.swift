/// The site and the phase (such as KS1) that a lesson belongs to; nil where the timetable does not say.
package struct SchoolPlace: Hashable, Sendable {
    package let site: String?
    package let phase: String?

    package init(site: String?, phase: String?) {
        self.site = site
        self.phase = phase
    }
}
