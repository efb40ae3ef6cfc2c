/// Sections 10 and 13 to 16 as plain text.
enum TextClosing {
    static func render(_ report: UsageReport, on page: inout TextLayout) {
        exculpatory(report.exculpatory, on: &page)
        TextAssessment.render(report, on: &page)
        TextReport.section(13, on: &page)
        for limitation in report.limitations { page.item(limitation) }
        dataProtection(report.dataProtection, on: &page)
        custody(report.custody, on: &page)
        annex(report, on: &page)
    }

    private static func exculpatory(_ section: ExculpatorySection, on page: inout TextLayout) {
        TextReport.section(10, on: &page)
        for statement in section.statements { page.item(statement.text + TextReport.cite(statement.evidence)) }
        let lessons = section.lessonsWithNothing.map { "L\($0)" }.joined(separator: ", ")
        page.fact("Lessons for which the records show nothing", lessons.isEmpty ? "none" : lessons)
        for discount in section.discounts {
            page.fact("Set aside, \(discount.rule)", discount.meaning + TextReport.cite(discount.evidence))
        }
        page.line("Explanations to check before relying on any row")
        for explanation in section.explanations { page.paragraph(explanation, lead: "  [ ] ") }
    }

    private static func dataProtection(_ section: DataProtectionSection, on page: inout TextLayout) {
        TextReport.section(14, on: &page)
        for statement in section.statements { page.fact(statement.question, statement.answer) }
        for recipient in section.recipients { page.fact("Holds a key", "\(recipient.name), \(recipient.role)") }
        for row in Wording.retention(section.retention) { page.fact(row.term, row.value) }
        for hold in section.retention.holds {
            let released = hold.released.map { "released by \(TextAuthority.signed($0))" } ?? "in force"
            page.fact("Hold", "\(TextAuthority.signed(hold.signed)): \(hold.reason) (\(released))")
        }
        for right in section.rights { page.item(right) }
        page.paragraph(section.contact, lead: "  ")
        for route in section.complaints { page.item(route) }
    }

    private static func custody(_ custody: CustodySection, on page: inout TextLayout) {
        TextReport.section(15, on: &page)
        for statement in custody.statements { page.item(statement) }
        page.fact("Authorisation, SHA-256", custody.authorisationDigest)
        page.fact("Audit chain", "\(custody.chainEntries) entries, head \(custody.chainHead)")
        if let checkpoint = custody.checkpoint {
            page.fact(
                "Last checkpoint",
                "\(checkpoint.entries) entries, \(checkpoint.at.longText), signed by \(checkpoint.signer), head \(checkpoint.head)"
            )
        } else {
            page.fact("Last checkpoint", "none was signed before this report")
        }
        for segment in custody.segments {
            page.fact("Segment \(segment.number)", "\(segment.records) records, SHA-256 \(segment.digest)")
        }
        records(custody, on: &page)
        for (index, command) in custody.commands.enumerated() {
            page.paragraph(command.purpose, lead: "  \(index + 1). ")
            // Commands are to be copied, so they are not wrapped.
            for line in command.command.split(separator: "\n") { page.line("       " + line) }
        }
    }

    private static func records(_ custody: CustodySection, on page: inout TextLayout) {
        let root = custody.evidenceRoot
        page.fact(
            "Evidence root",
            "\(root.segments) segments, \(root.records) records, \(root.root), \(Wording.closed(root))")
        page.fact("Latest document, SHA-256", custody.trailHead)
        for row in custody.documents {
            page.fact(
                row.name,
                "\(Wording.document(row.kind)), \(row.signedAt.longText), \(Wording.signers(of: row)), SHA-256 \(row.digest)"
            )
        }
        for row in custody.issuedReports {
            page.fact(
                "Report \(row.report)",
                "\(Wording.standing(row)); handed out by \(TextAuthority.signed(row.signed)), SHA-256 \(row.digest)")
        }
    }

    private static func annex(_ report: UsageReport, on page: inout TextLayout) {
        TextReport.section(16, on: &page)
        for row in report.annex.rows { self.row(row, report.scope.services, on: &page) }
        if report.annex.rows.isEmpty { page.paragraph("There are no rows.") }
        for day in report.annex.calendarExceptions { page.fact("\(day.date.shortText)", day.text) }
        page.line()
        for entry in report.annex.glossary { page.fact(entry.term, entry.meaning) }
    }

    private static func row(_ row: AnnexRow, _ services: [ServiceRow], on page: inout TextLayout) {
        let what =
            "\(LessonTable.names([row.service], services)), \(row.site), \(row.role), \(row.form), device \(row.device)"
        let episode = row.use == .setAside ? "" : row.episode.map { " of E\($0)" } ?? ""
        page.paragraph(
            "\(AnnexText.localTime(of: row)) (\(AnnexText.universalTime(of: row))). \(what). \(AnnexText.length(of: row)), "
                + "\(AnnexText.bytes(of: row)). \(Wording.of(row.use))\(episode); \(AnnexText.reasons(of: row)). "
                + "\(row.source):\(row.line), SHA-256 \(row.lineDigest).", lead: "  \(row.row): ")
    }
}
