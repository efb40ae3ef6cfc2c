/// The letter as one self-contained page: nothing fetched, no script; two sheets of A4 when printed, with a slip to cut
/// off at the end.
package enum HTMLLetter {
    package static func render(_ letter: NoticeLetter) -> [UInt8] {
        let page =
            Markup.source("<!DOCTYPE html>\n")
            + .element("html", [.init("lang", "en-GB")], [head(), .source("\n"), body(letter)]) + .source("\n")
        return Array(page.html.utf8)
    }

    private static func head() -> Markup {
        .element(
            "head",
            [
                .source(#"<meta charset="utf-8">"#),
                .source(#"<meta name="viewport" content="width=device-width, initial-scale=1">"#),
                // Even a browser that could be tricked into more loads nothing and runs nothing.
                .source(
                    #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"#
                ),
                .element("title", text: NoticeLetter.title),
                .element("style", [.source(LetterStyle.sheet)]),
            ])
    }

    private static func body(_ letter: NoticeLetter) -> Markup {
        let opening = Markup.joined(
            [.paragraph(letter.salutation)] + letter.opening.map { .paragraph($0) })
        let main = Markup.element(
            "main",
            [.element("h1", text: NoticeLetter.title), opening] + letter.sections.map(section) + [signature(letter)])
        return .element("body", [header(letter), main, slip(letter)])
    }

    private static func header(_ letter: NoticeLetter) -> Markup {
        .element(
            "header",
            [
                .paragraph(NoticeLetter.marking, class: "marking"), .paragraph(letter.schoolName, class: "school"),
                .definitions(
                    [
                        ("To", .text(letter.addressee)), ("Date", .text(letter.date)),
                        ("Reference", .code(letter.reference)),
                    ], class: "address"),
            ])
    }

    private static func section(_ section: NoticeLetter.Section) -> Markup {
        .source("\n") + .element("section", [.element("h2", text: section.title)] + section.blocks.map(block))
    }

    private static func block(_ block: NoticeLetter.Block) -> Markup {
        switch block {
        case .paragraph(let text): .paragraph(text)
        case .list(let items): .list(items)
        case .facts(let facts): .definitions(facts.map { ($0.term, .text($0.value)) })
        case .commands(let lines): .element("pre", [.code(lines.joined(separator: "\n"))])
        }
    }

    private static func signature(_ letter: NoticeLetter) -> Markup {
        .element("div", [.init("class", "sign")], [field("Signed"), .paragraph(letter.signatory)])
    }

    private static func slip(_ letter: NoticeLetter) -> Markup {
        .element(
            "aside", [.init("class", "slip"), .init("aria-labelledby", "slip")],
            [
                .element("h2", [.init("id", "slip")], text: NoticeLetter.slipTitle),
                .paragraph("\(NoticeLetter.slipText) Reference: \(letter.reference)"),
                .element("div", [.init("class", "fields")], NoticeLetter.slipFields.map(field)),
            ])
    }

    /// A line to write on.
    private static func field(_ label: String) -> Markup {
        .element(
            "p", [.init("class", "line")],
            [.text(label), .element("span", [.init("aria-hidden", "true")], [])])
    }
}
