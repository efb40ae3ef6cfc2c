/// Section 10.
enum ExculpatoryPage {
    static func render(_ report: UsageReport) -> [Markup] {
        let section = report.exculpatory
        return [
            .list(section.statements.map(SummarySection.point), class: "statements"),
            .subheading("Lessons for which the records show nothing"),
            .element(
                "p",
                [
                    section.lessonsWithNothing.isEmpty
                        ? .text("None of the assessed lessons.") : .references(section.lessonsWithNothing, prefix: "L")
                ]),
            .table(
                "Exchanges that were set aside in the person’s favour",
                columns: [Column("Rule"), Column("What it means"), Column("Annex rows")],
                rows: section.discounts.map { TableRow([.code($0.rule), .text($0.meaning), .evidence($0.evidence)]) }),
            .subheading("Explanations to check before relying on any row"),
            .boxes(section.explanations),
        ]
    }
}
