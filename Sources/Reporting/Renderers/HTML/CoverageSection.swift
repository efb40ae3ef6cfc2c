/// Section 5.
enum CoverageSection {
    static func render(_ report: UsageReport) -> [Markup] {
        let coverage = report.coverage
        return [
            .definitions([
                ("Lessons assessed", .text(Wording.assessed(report))),
                ("Lessons not assessed", .text(Wording.notAssessed(report))),
                ("Assessed minutes without data", .text("\(coverage.minutesWithoutData)")),
                ("Attribution", .text(coverage.attribution)),
            ]),
            .table(
                "Sources. The counts describe the log, not anybody’s use",
                columns: [
                    Column("Source"), Column("First line"), Column("Last line"), Column("Lines read", numeric: true),
                    Column("Kept", numeric: true), Column("Clock"),
                ], rows: coverage.sources.map(source)),
            .table(
                "Lines left out, by reason",
                columns: [Column("Source"), Column("Reason"), Column("Lines", numeric: true)],
                rows: coverage.sources.flatMap { source in
                    source.refused.map { TableRow([.text(source.name), .text($0.reason), number($0.count)]) }
                }),
            gaps(coverage.gaps),
        ]
    }

    private static func source(_ source: SourceRow) -> TableRow {
        TableRow([
            .text("\(source.name) (\(source.form))"), .text(source.firstLine?.longText ?? "none"),
            .text(source.lastLine?.longText ?? "none"), number(source.linesRead), number(source.linesKept),
            .text(source.clock),
        ])
    }

    private static func number(_ count: Int) -> Markup { .text(DecimalDigits.grouped(Int64(count))) }

    private static func gaps(_ gaps: [CoverageGap]) -> Markup {
        guard !gaps.isEmpty else { return .paragraph(Wording.noGaps) }
        return .table(
            "Times without data. No data does not mean no use, nor use",
            columns: [Column("From"), Column("To"), Column("Source"), Column("Reason")],
            rows: gaps.map {
                TableRow([.text($0.start.longText), .text($0.end.longText), .text($0.source), .text($0.reason)])
            })
    }
}
