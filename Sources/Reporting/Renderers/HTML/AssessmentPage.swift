/// Section 11: what the signed decisions say, and room to write.
enum AssessmentPage {
    static func render(_ section: AssessmentSection) -> [Markup] {
        [
            .paragraph(
                "Filled in from the decisions that the investigator has signed; the rest is for the investigator to write. Sort the evidence into uncontested, contested and unsubstantiated; say what was looked for and not found."
            )
        ] + part("Facts established", section.established, none: "No observation has been decided to be use.")
            + part(
                "Facts not established", section.notEstablished,
                none: "No observation has been set aside by a decision.")
            + part(
                "Mitigating circumstances", section.mitigation, none: "No observation has been decided to be explained."
            )
            + undecided(section.undecided) + unmatched(section.unmatched)
            + [.field("Name, role, date and signature", size: "small")]
    }

    private static func part(_ title: String, _ rows: [AssessmentRow], none: String) -> [Markup] {
        let known: [Markup] =
            rows.isEmpty
            ? [.paragraph(none, class: "aside")]
            : [
                .table(
                    title,
                    columns: [
                        Column("Observation"), Column("Records show"), Column("Decision"), Column("Reason"),
                        Column("Annex rows"),
                    ], rows: rows.map(row))
            ]
        return [.subheading(title)] + known + [.field("\(title), in the investigator’s own words", size: "medium")]
    }

    private static func row(_ row: AssessmentRow) -> TableRow {
        let decision = row.disposition.map { disposition in
            let taught = disposition.teaching.map { ", \(Wording.of($0))" } ?? ""
            return Markup.text(Wording.of(disposition.judgement) + taught)
                + .element("small", [.signed(disposition.signed)])
        }
        return TableRow([
            DecisionTable.place(row), .text(row.text), decision ?? .text("–"), .text(row.disposition?.reason ?? ""),
            .evidence(row.evidence),
        ])
    }

    private static func undecided(_ rows: [AssessmentRow]) -> [Markup] {
        guard !rows.isEmpty else { return [] }
        return [
            .subheading("Not decided"),
            .paragraph("Nobody has signed a decision on these. They are for human review, and no facts."),
            .table(
                "Observations without a decision",
                columns: [Column("Observation"), Column("Records show"), Column("Annex rows")],
                rows: rows.map { TableRow([DecisionTable.place($0), .text($0.text), .evidence($0.evidence)]) }),
        ]
    }

    private static func unmatched(_ rows: [UnmatchedDispositionRow]) -> [Markup] {
        guard !rows.isEmpty else { return [] }
        return [
            .paragraph(Wording.unmatched),
            DecisionTable.table(
                "Decisions without a finding",
                rows.map { (.code($0.finding), $0.disposition, true) }),
        ]
    }
}
