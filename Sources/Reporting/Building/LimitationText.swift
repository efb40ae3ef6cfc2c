import Monitoring

/// Section 13: what records like these cannot show. Every report carries all of it.
enum LimitationText {
    static func all(_ material: ReportMaterial) -> [String] {
        [
            "The records show that a device or account exchanged data with servers belonging to the named service. They do not show what was seen, written, posted, liked, or by whom the keyboard was used.",
            "Minutes of activity are an estimate from the pattern of exchanges; an open tab, an app refreshing, a notification or a page that embeds the service can create exchanges without anyone looking. We excluded patterns known to be background; some may remain and some real use may be missed.",
            "An encrypted tunnel is recorded when it ends. Its start is calculated from its duration; data inside it cannot be placed minute by minute. Where a tunnel crosses a lesson boundary the part inside is shown as a range.",
            "Attribution grades are explained in the glossary. On a shared classroom computer, or where a session was left signed in, another person, including a pupil, may have caused the traffic.",
            "Lesson times come from timetable version \(material.timetableVersion). \(lapses(material))Cover, trips, assemblies and absence count only as far as the school’s own tables say; they were not checked against other records. The investigator checks each lesson before relying on it.",
            clocks(material),
            "Use over mobile data, a VPN, private relay or encrypted DNS is not visible. Absence of records is not evidence of absence of use, nor the reverse.",
            "YouTube is commonly used for teaching; the records cannot tell a lesson clip from personal viewing, or signed-in from signed-out use.",
            "Host names are grouped by a catalogue that can be wrong (a shared content network may serve several sites); challenge any row.",
            "The policy speaks of social-media accounts. A log of hosts cannot show whether an account was signed in.",
        ]
    }

    private static func lapses(_ material: ReportMaterial) -> String {
        material.lapses.isEmpty
            ? ""
            : "What became known after the window had opened took lessons away, and could not add any: section 7 says which. "
    }

    private static func clocks(_ material: ReportMaterial) -> String {
        let told = material.sources.map { "\($0.name): \($0.clock)" }.joined(separator: "; ")
        let sources = told.isEmpty ? "no source was read" : told
        return
            "Clocks: \(sources)\(sources.hasSuffix(".") ? "" : ".") Lesson edges within \(material.tolerance / 60_000) minutes are not flagged."
    }
}
