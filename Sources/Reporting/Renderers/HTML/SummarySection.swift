/// Section 2.
enum SummarySection {
    static func render(_ report: UsageReport) -> [Markup] {
        group("What was not found", report.summary.notFound)
            + group("What could not be assessed", report.summary.notAssessed)
            + group("What was observed", report.summary.observed)
            + [
                .paragraph(Wording.openForReview, class: "aside")
            ]
    }

    private static func group(_ title: String, _ points: [SummaryPoint]) -> [Markup] {
        guard !points.isEmpty else { return [] }
        return [.subheading(title), .list(points.map(point), class: "statements")]
    }

    static func point(_ point: SummaryPoint) -> Markup {
        guard !point.evidence.isEmpty else { return .text(point.text) }
        return .text(point.text + " ")
            + .element("span", [.init("class", "cite")], [.text("Annex rows "), .evidence(point.evidence), .text(".")])
    }
}
