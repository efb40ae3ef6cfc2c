/// Section 1 and the head of the page.
enum CoverSection {
    static func render(_ report: UsageReport) -> Markup {
        let cover = report.cover
        return .element(
            "header", [.init("class", "cover"), .init("id", "s1")],
            [
                .paragraph(cover.schoolName, class: "school"),
                .element("h1", text: "Usage report"),
                .paragraph(
                    "Social media on the school’s own network, for one person, under a signed authorisation",
                    class: "subtitle"),
                .element("p", [.init("class", "notice")], text: cover.notice),
                .definitions(facts(cover)),
            ])
    }

    private static func facts(_ cover: ReportCover) -> [(term: String, value: Markup)] {
        let person = [cover.subjectName, "staff number \(cover.subjectNumber)", cover.subjectRole].compactMap(\.self)
        return [
            ("Report", .code(cover.reportIdentifier)),
            ("Authorisation", .code(cover.authorisationIdentifier)),
            ("Person", .text(person.joined(separator: ", "))),
            ("Period", .text("\(cover.periodStart.longText) to \(cover.periodEnd.longText)")),
            ("Prepared by", .text(cover.author)),
            ("School", .text("\(cover.schoolName) (\(cover.schoolIdentifier))")),
            ("Made with", .text(cover.tool)),
        ]
    }
}
