/// Section 12: what the person said, word for word, and boxes for what has not been said yet.
enum ResponsePage {
    static func render(_ report: UsageReport) -> [Markup] {
        let findings = self.findings(report)
        let known = Set(findings.map(\.finding))
        let other = report.responses.filter { $0.finding.map { !known.contains($0) } ?? true }
        return [
            .paragraph(Wording.response)
        ]
            + findings.flatMap { place, finding in
                box("Response to \(place)", report.responses.filter { $0.finding == finding }, size: "medium")
            } + box("Response in general", other, size: "large", isKnown: false)
    }

    /// Every finding of the report, with its place in words.
    static func findings(_ report: UsageReport) -> [(place: String, finding: String)] {
        report.lessons.compactMap { row in row.finding.map { (FindingPlace.of(row), $0) } }
            + report.excess.rows.compactMap { row in row.finding.map { (FindingPlace.of(row), $0) } }
    }

    private static func box(
        _ label: String, _ responses: [ResponseRow], size: String, isKnown: Bool = true
    ) -> [Markup] {
        guard !responses.isEmpty else { return [.field(label, size: size)] }
        return [.subheading(label)] + responses.map { quotation($0, about: isKnown ? nil : $0.finding) }
    }

    /// - Parameter finding: named where the heading does not say what it is about.
    private static func quotation(_ response: ResponseRow, about finding: String?) -> Markup {
        let about = finding.map { "About \($0). " } ?? ""
        return .element(
            "figure", [.init("class", "response")],
            [
                .element("blockquote", text: response.text),
                .element(
                    "figcaption",
                    text:
                        "\(about)Received on \(response.receivedOn.longText); written down by \(response.signed.name), \(response.signed.role), \(response.signed.at.longText)."
                ),
            ])
    }
}
