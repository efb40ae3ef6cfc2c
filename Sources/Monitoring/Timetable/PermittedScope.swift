/// To which times of the subject's day an authorisation is limited (law page 2.1 row 11).
package enum PermittedScope: String, Hashable, Sendable, CaseIterable {
    /// Assessed lessons only.
    case lessons
    /// Working hours without break and lunch.
    case workingHours = "working_hours"
    /// All time in which staff may be on the premises.
    case onSite = "on_site"
}
