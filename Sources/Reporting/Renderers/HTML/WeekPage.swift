import Monitoring

/// A person's week as the school's timetable has it, drawn as a report would draw it: for the office, before it matters.
package enum WeekPage {
    /// - Parameters:
    ///   - title: who, and which week.
    ///   - version: the digest of calendar and timetable that a report would cite.
    ///   - plans: the days to show, in order.
    package static func render(title: String, version: String, plans: [DayPlan]) -> [UInt8] {
        let page =
            Markup.source("<!DOCTYPE html>\n")
            + .element("html", [.init("lang", "en-GB")], [head(title), .source("\n"), body(title, version, plans)])
            + .source("\n")
        return Array(page.html.utf8)
    }

    private static func head(_ title: String) -> Markup {
        .element(
            "head",
            [
                .source(#"<meta charset="utf-8">"#),
                .source(#"<meta name="viewport" content="width=device-width, initial-scale=1">"#),
                .source(
                    #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"#
                ),
                .element("title", text: title), .element("style", [.source(HTMLStyle.sheet), .source(sheet)]),
            ])
    }

    /// The page has no cover above its title.
    private static let sheet: StaticString =
        "main>h1{margin:1.6rem 0 .6rem;font-size:2.1rem}tr>:first-child{white-space:nowrap}\n"

    private static func body(_ title: String, _ version: String, _ plans: [DayPlan]) -> Markup {
        .element(
            "body",
            [
                .element(
                    "main",
                    [
                        .element("h1", text: title),
                        .paragraph(
                            "Lessons are outlined, with a broken line where something keeps them from being assessed; other time is grey. If a lesson is wrong here, it is wrong in a report: correct the timetable first."
                        ),
                    ] + plans.map(day) + [.paragraph("Calendar and timetable version \(version).", class: "aside")])
            ])
    }

    private static func day(_ plan: DayPlan) -> Markup {
        let strip = DayPictures.plain(plan)
        let heading = "\(strip.date.weekdayName) \(strip.date.longText)"
        let picture = Markup.element(
            "div",
            [
                .init("class", "scroll picture"), .init("role", "region"), .init("tabindex", "0"),
                .init("aria-label", "Picture of \(heading)"),
            ], [TimelineSVG.render(strip)])
        return .element(
            "section", [.init("class", "day")],
            [
                .subheading(heading),
                .paragraph(strip.kind + WeekText.turn(plan) + (plan.gap.map { ": \($0.sentence)" } ?? "") + "."),
                plan.periods.isEmpty ? .empty : picture, table(plan, caption: heading),
            ])
    }

    private static func table(_ plan: DayPlan, caption: String) -> Markup {
        guard !plan.periods.isEmpty else { return .empty }
        return .table(
            caption, columns: [Column("Time"), Column("What"), Column("Lesson time"), Column("Row")],
            rows: plan.periods.map { period in
                TableRow([
                    .text(WeekText.times(period)), .text(WeekText.what(period)), .text(WeekText.judgement(period)),
                    .text(period.citation),
                ])
            })
    }
}
