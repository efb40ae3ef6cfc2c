/// The report as one self-contained page: no script, nothing fetched, style inside; made for A4 paper, for a screen, and
/// for a screen reader.
package enum HTMLReport {
    package static func render(_ report: UsageReport) -> [UInt8] {
        let page =
            Markup.source("<!DOCTYPE html>\n")
            + .element("html", [.init("lang", "en-GB")], [head(report), .source("\n"), body(report)]) + .source("\n")
        return Array(page.html.utf8)
    }

    private static func head(_ report: UsageReport) -> Markup {
        let title = "Usage report \(report.cover.reportIdentifier)" + (report.rehearsal ? " – REHEARSAL" : "")
        return .element(
            "head",
            [
                .source(#"<meta charset="utf-8">"#),
                .source(#"<meta name="viewport" content="width=device-width, initial-scale=1">"#),
                // Even a browser that could be tricked into more loads nothing and runs nothing.
                .source(
                    #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"#
                ),
                .element("title", text: title),
                .element("style", [.source(HTMLStyle.sheet), footer(report)]),
            ])
    }

    /// The running foot of printed pages. Only letters, digits and hyphens of the name go into the style sheet.
    private static func footer(_ report: UsageReport) -> Markup {
        let name = report.cover.reportIdentifier.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return .source("@page{@bottom-left{content:\"Usage report ") + .text(name)
            + .text(report.rehearsal ? " · REHEARSAL" : "") + .source("\"}}")
    }

    private static func body(_ report: UsageReport) -> Markup {
        let main = Markup.element("main", [.init("id", "main"), .init("tabindex", "-1")], sections(report))
        return .element(
            "body", report.rehearsal ? [.init("class", "rehearsal")] : [],
            [
                .element("a", [.init("class", "skip"), .init("href", "#main")], text: "Skip to the report"),
                .element("a", [.init("class", "skip"), .init("href", "#s16")], text: "Skip to the annex"),
                rehearsal(report), CoverSection.render(report), contents(), main,
            ])
    }

    private static func rehearsal(_ report: UsageReport) -> Markup {
        guard report.rehearsal else { return .empty }
        return .element(
            "div", [.init("class", "watermark"), .init("aria-hidden", "true")], text: Wording.rehearsal)
            + .element("p", [.init("class", "banner"), .init("role", "note")], text: Wording.rehearsalSentence)
    }

    private static func contents() -> Markup {
        let entries = Wording.sections.enumerated().dropFirst().map { index, title in
            Markup.element(
                "li",
                [
                    .element(
                        "a", [.init("href", "#s\(index + 1)")],
                        [
                            .element("span", [.init("class", "no")], text: "\(index + 1)"), .text(" " + title),
                        ])
                ])
        }
        return .element(
            "nav", [.init("aria-labelledby", "contents"), .init("class", "contents")],
            [.element("h2", [.init("id", "contents")], text: "Contents"), .element("ul", Array(entries))])
    }

    private static func sections(_ report: UsageReport) -> [Markup] {
        [
            section(2, SummarySection.render(report)),
            section(3, AuthoritySection.render(report.authority)),
            section(4, ScopeSection.render(report.scope)),
            section(5, CoverageSection.render(report)),
            section(6, MethodSection.render(report.method)),
            section(7, LessonsSection.render(report)),
            section(8, TimeSections.excess(report.excess)),
            section(9, TimeSections.outside(report.outside)),
            section(10, ExculpatoryPage.render(report)),
            section(11, AssessmentPage.render(report.assessment)),
            section(12, ResponsePage.render(report)),
            section(13, [.list(report.limitations.map { .text($0) }, class: "statements")]),
            section(14, DataProtectionPage.render(report.dataProtection)),
            section(15, CustodyPage.render(report.custody)),
            section(16, AnnexPage.render(report)),
        ]
    }

    private static func section(_ number: Int, _ content: [Markup]) -> Markup {
        let heading = Markup.element(
            "h2", [.init("id", "h\(number)")],
            [
                .element("span", [.init("class", "no")], text: "\(number)"), .text(" " + Wording.sections[number - 1]),
            ])
        return .source("\n")
            + .element(
                "section", [.init("id", "s\(number)"), .init("aria-labelledby", "h\(number)")], [heading] + content)
    }
}
