/// Sections 8 and 9.
enum TimeSections {
    static func excess(_ excess: ExcessSection) -> [Markup] {
        [
            .paragraph(excess.note),
            excess.threshold.map { .definitions([("Adopted threshold", .text($0))]) } ?? .empty,
            .table(
                "Active time against the adopted threshold",
                columns: [
                    Column("Days"), Column("Minutes", numeric: true), Column("Threshold", numeric: true),
                    Column("Records show"), Column("Annex rows"),
                ],
                rows: excess.rows.map {
                    TableRow(
                        [
                            .text(days($0)), .text($0.active.cell), .text("\($0.limitMinutes)"),
                            .text(Wording.shown($0.outcome, $0.dispositions))
                                + ([$0.reason, $0.finding].compactMap(\.self).map { .element("small", text: $0) }
                                    .reduce(.empty, +)),
                            .evidence($0.evidence),
                        ], emphasised: $0.isOpen)
                }), decisions(excess.rows),
        ]
    }

    private static func decisions(_ rows: [ExcessRow]) -> Markup {
        let decided = rows.flatMap { row in
            row.dispositions.enumerated().map { index, disposition in
                (Markup.text(days(row)), disposition, index == row.dispositions.count - 1)
            }
        }
        guard !decided.isEmpty else { return .empty }
        return DecisionTable.table("Decisions on days; the last on each is in force", decided)
    }

    private static func days(_ row: ExcessRow) -> String {
        row.from == row.through ? row.from.shortText : "\(row.from.shortText) to \(row.through.shortText)"
    }

    static func outside(_ outside: OutsideSection) -> [Markup] {
        [
            .paragraph(outside.note),
            .table(
                "Totals outside lessons; not a concern under the lesson-time clause",
                columns: [Column("Time"), Column("Minutes", numeric: true), Column("Annex rows")],
                rows: outside.rows.map { TableRow([.text($0.kind), .text($0.active.cell), .evidence($0.evidence)]) }),
        ]
    }
}
