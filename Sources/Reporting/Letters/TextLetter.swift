/// The letter as plain text in 80 columns.
package enum TextLetter {
    package static func render(_ letter: NoticeLetter) -> [UInt8] {
        var page = TextLayout()
        head(letter, on: &page)
        for section in letter.sections {
            page.heading(section.title, underline: "-")
            for block in section.blocks { render(block, on: &page) }
        }
        page.line()
        page.line("Signed: .............................................")
        page.paragraph(letter.signatory)
        slip(letter, on: &page)
        return Array(page.text.utf8)
    }

    private static func head(_ letter: NoticeLetter, on page: inout TextLayout) {
        page.line(NoticeLetter.marking)
        page.line()
        page.line(letter.schoolName)
        page.line(letter.date)
        page.fact("To", letter.addressee)
        page.fact("Reference", letter.reference)
        page.heading(NoticeLetter.title)
        page.line(letter.salutation)
        for paragraph in letter.opening {
            page.line()
            page.paragraph(paragraph)
        }
    }

    private static func render(_ block: NoticeLetter.Block, on page: inout TextLayout) {
        switch block {
        case .paragraph(let text): page.paragraph(text)
        case .list(let items): items.forEach { page.item($0) }
        case .facts(let facts): facts.forEach { page.fact($0.term, $0.value) }
        case .commands(let lines):
            page.line()
            // Not wrapped: a command that is broken in two is none.
            lines.forEach { page.line("    " + $0) }
            page.line()
        }
    }

    private static func slip(_ letter: NoticeLetter, on page: inout TextLayout) {
        page.heading(NoticeLetter.slipTitle)
        page.paragraph(NoticeLetter.slipText)
        page.fact("Reference", letter.reference)
        for field in NoticeLetter.slipFields {
            page.line()
            page.line("  \(field): .............................................")
        }
    }
}
