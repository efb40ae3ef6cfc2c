/// The frame of the pages that are handed to the subject, in the report's own style.
enum LetterPage {
    static func render(title: String, isRehearsal: Bool, _ content: [Markup]) -> [UInt8] {
        let head = Markup.element(
            "head",
            [
                .source(#"<meta charset="utf-8">"#),
                .source(#"<meta name="viewport" content="width=device-width, initial-scale=1">"#),
                .source(
                    #"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"#
                ),
                .element("title", text: title), .element("style", [.source(HTMLStyle.sheet), .source(addition)]),
            ])
        let body = Markup.element(
            "body", isRehearsal ? [.init("class", "rehearsal")] : [],
            [
                .element("a", [.init("class", "skip"), .init("href", "#main")], text: "Skip to the text"),
                isRehearsal
                    ? .element(
                        "div", [.init("class", "watermark"), .init("aria-hidden", "true")], text: Wording.rehearsal)
                        + .element(
                            "p", [.init("class", "banner"), .init("role", "note")], text: Wording.rehearsalSentence)
                    : .empty,
            ] + content)
        let page =
            Markup.source("<!DOCTYPE html>\n")
            + .element("html", [.init("lang", "en-GB")], [head, .source("\n"), body])
            + .source("\n")
        return Array(page.html.utf8)
    }

    /// The report's sheet breaks pages before sections that these pages do not have, and sets a long table apart.
    private static let addition: StaticString = """
        section{margin-top:3rem}.events td,.events th{white-space:nowrap}
        @media print{.cover{padding-top:6mm}main>section{margin-top:9mm}.events{font-size:7.2pt}}
        """

    static func section(_ number: Int, _ title: String, _ content: [Markup]) -> Markup {
        let heading = Markup.element(
            "h2", [.init("id", "part\(number)")],
            [.element("span", [.init("class", "no")], text: "\(number)"), .text(" " + title)])
        return .source("\n")
            + .element("section", [.init("aria-labelledby", "part\(number)")], [heading] + content)
    }

}
