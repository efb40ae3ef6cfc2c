/// Row 11: at which times of the window traffic may be looked at.
package enum AuthorisedTimes: String, Hashable, Sendable, CaseIterable {
    /// Only in lessons of the subject. The default.
    case lessons
    /// In the subject's contracted hours, breaks and lunch left out.
    case workingHours = "working_hours"
    /// From the opening of the site to its closing, breaks included.
    case onSite = "on_site"
}
