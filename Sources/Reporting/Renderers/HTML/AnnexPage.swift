/// Section 16.
enum AnnexPage {
    /// Hexadecimal digits of a line's digest that the page shows; the other renderings have all 64.
    static let shownDigits = 16

    static func render(_ report: UsageReport) -> [Markup] {
        let annex = report.annex
        return [
            .paragraph(
                "Each row is one line of a log. Times are local; UTC stands below. Digests are shortened here; report.json and report.csv have them in full."
            ),
            .table(
                "Exchanges with the services, as recorded",
                columns: [
                    Column("Row"), Column("Time"), Column("Service"), Column("Length, bytes", numeric: true),
                    Column("What it counted as"), Column("Log line"),
                ], rows: annex.rows.map { row($0, report.scope.services) }, class: "annex"),
            annex.rows.isEmpty
                ? .paragraph("There are no rows: the records hold no exchange with the named services.") : .empty,
            .table(
                "Days that differ from the weekly pattern", columns: [Column("Day"), Column("What")],
                rows: annex.calendarExceptions.map {
                    TableRow([.text("\($0.date.weekdayName) \($0.date.longText)"), .text($0.text)])
                }),
            .subheading("Words used in this report"),
            .definitions(annex.glossary.map { ($0.term, .text($0.meaning)) }, class: "answers"),
        ]
    }

    private static func row(_ row: AnnexRow, _ services: [ServiceRow]) -> TableRow {
        TableRow(
            [
                .text("\(row.row)"), time(row),
                .text(LessonTable.names([row.service], services))
                    + small("\(row.site), \(row.role), \(row.form), device \(row.device)"),
                .text(AnnexText.length(of: row)) + small(AnnexText.bytes(of: row)), use(row),
                .text("\(row.source):\(row.line)")
                    + .element("small", [.code(String(row.lineDigest.prefix(shownDigits)))]),
            ], anchor: "r\(row.row)")
    }

    private static func time(_ row: AnnexRow) -> Markup {
        .text(AnnexText.localTime(of: row)) + small(AnnexText.universalTime(of: row))
    }

    private static func use(_ row: AnnexRow) -> Markup {
        let reasons = AnnexText.reasons(of: row)
        let episode = row.episode.map { Markup.text(" of ") + .references([$0], prefix: "E") } ?? .empty
        return .text(Wording.of(row.use)) + (row.use == .setAside ? .empty : episode) + small(reasons)
    }

    private static func small(_ text: String) -> Markup {
        text.isEmpty ? .empty : .element("small", text: text)
    }
}
