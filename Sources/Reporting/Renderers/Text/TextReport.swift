/// The report as plain text in 80 columns, in the order of the printed one. Pictures are told in words.
package enum TextReport {
    package static func render(_ report: UsageReport) -> [UInt8] {
        var page = TextLayout()
        cover(report, on: &page)
        TextOpening.render(report, on: &page)
        TextLessons.render(report, on: &page)
        TextClosing.render(report, on: &page)
        if report.rehearsal {
            page.line()
            page.paragraph(Wording.rehearsalSentence)
        }
        return Array(page.text.utf8)
    }

    private static func cover(_ report: UsageReport, on page: inout TextLayout) {
        let cover = report.cover
        if report.rehearsal {
            page.paragraph(Wording.rehearsalSentence)
            page.line()
        }
        page.line(cover.schoolName)
        page.line("USAGE REPORT")
        page.line()
        page.paragraph(cover.notice)
        page.line()
        page.fact("Report", cover.reportIdentifier)
        page.fact("Authorisation", cover.authorisationIdentifier)
        let person = [cover.subjectName, "staff number \(cover.subjectNumber)", cover.subjectRole].compactMap(\.self)
        page.fact("Person", person.joined(separator: ", "))
        page.fact("Period", "\(cover.periodStart.longText) to \(cover.periodEnd.longText)")
        page.fact("Prepared by", cover.author)
        page.fact("School", "\(cover.schoolName) (\(cover.schoolIdentifier))")
        page.fact("Made with", cover.tool)
    }

    /// `3. Authority`.
    static func section(_ number: Int, on page: inout TextLayout) {
        page.heading("\(number). \(Wording.sections[number - 1])")
    }

    /// `Annex rows 3-9, 14.`; nothing without rows.
    static func cite(_ rows: [Int]) -> String {
        rows.isEmpty ? "" : " Annex rows \(RowRuns(rows).text)."
    }
}
