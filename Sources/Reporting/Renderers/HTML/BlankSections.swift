/// Sections 11 and 12: the program leaves them empty, because they are for people.
enum BlankSections {
    static func assessment() -> [Markup] {
        [
            .paragraph(
                "For the investigator to fill in. Sort the evidence into uncontested, contested and unsubstantiated; say what was looked for and not found."
            ),
            .field("Facts established", size: "large"), .field("Facts not established", size: "large"),
            .field("Mitigating circumstances", size: "large"), .field("Name, role, date and signature", size: "small"),
        ]
    }

    static func response(_ report: UsageReport) -> [Markup] {
        let lessons = report.lessons.filter { $0.outcome == .forReview }
        let fields = lessons.map { lesson in
            Markup.field(
                "Response to L\(lesson.number): \(lesson.start.day.shortText), \(lesson.start.clock)–\(lesson.end.clock), \(lesson.label)",
                size: "medium")
        }
        return [
            .paragraph(
                "For the person to fill in, or for a note of what they said. The person may challenge any row, and may have the report checked by somebody of their own choice (section 15)."
            )
        ] + fields + [.field("Response in general", size: "large")]
    }
}
