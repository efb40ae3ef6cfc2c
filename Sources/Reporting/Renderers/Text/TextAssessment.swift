/// Sections 11 and 12 as plain text.
enum TextAssessment {
    static func render(_ report: UsageReport, on page: inout TextLayout) {
        TextReport.section(11, on: &page)
        page.paragraph(
            "From the decisions that the investigator has signed; the rest is for the investigator to write.")
        part("Facts established", report.assessment.established, on: &page)
        part("Facts not established", report.assessment.notEstablished, on: &page)
        part("Mitigating circumstances", report.assessment.mitigation, on: &page)
        part("Not decided, for human review", report.assessment.undecided, on: &page)
        if !report.assessment.unmatched.isEmpty { page.paragraph(Wording.unmatched) }
        for row in report.assessment.unmatched {
            page.fact("Decision without a finding, \(row.finding)", decision(row.disposition))
        }
        TextReport.section(12, on: &page)
        page.paragraph(Wording.response)
        responses(report, on: &page)
    }

    private static func part(_ title: String, _ rows: [AssessmentRow], on page: inout TextLayout) {
        page.line()
        page.line(title)
        for row in rows {
            let decided = row.disposition.map { " \(decision($0))" } ?? ""
            page.item("\(row.place) (\(row.finding)). \(row.text)\(decided)\(TextReport.cite(row.evidence))")
        }
        if rows.isEmpty { page.item("none") }
    }

    static func decision(_ row: DispositionRow) -> String {
        let taught = row.teaching.map { ", \(Wording.of($0))" } ?? ""
        return "Decided: \(Wording.of(row.judgement))\(taught). \(TextAuthority.signed(row.signed)). \(row.reason)"
    }

    private static func responses(_ report: UsageReport, on page: inout TextLayout) {
        let findings = ResponsePage.findings(report)
        let known = Set(findings.map(\.finding))
        for (place, finding) in findings {
            page.line(place)
            quote(report.responses.filter { $0.finding == finding }, on: &page)
        }
        page.line("In general")
        quote(report.responses.filter { $0.finding.map { !known.contains($0) } ?? true }, on: &page)
    }

    /// Word for word, line by line.
    private static func quote(_ responses: [ResponseRow], on page: inout TextLayout) {
        if responses.isEmpty { page.paragraph("For the person to fill in.", lead: "  ") }
        for response in responses {
            let about = response.finding.map { ", about \($0)" } ?? ""
            page.paragraph(
                "Received on \(response.receivedOn.longText)\(about); written down by \(TextAuthority.signed(response.signed)):",
                lead: "  ")
            for line in response.text.split(separator: "\n", omittingEmptySubsequences: false) {
                page.paragraph(String(line), lead: "  > ")
            }
        }
    }
}
