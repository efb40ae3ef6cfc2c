/// What has been decided on findings, and what has not.
enum DecisionTable {
    /// Lessons that nobody has decided on.
    static func openLessons(_ report: UsageReport) -> [AssessmentRow] {
        report.assessment.undecided.filter { row in report.lessons.contains { $0.finding == row.finding } }
    }

    /// Boxes to tick, for findings that nobody has decided on.
    static func open(_ rows: [AssessmentRow]) -> [Markup] {
        guard !rows.isEmpty else { return [] }
        return [
            .subheading("To be decided by the investigator"),
            .paragraph(Wording.decideFirst),
            .table(
                "For human review",
                columns: [
                    Column("Observation"), Column("Who was there"), Column("Decision"), Column("Name, date and reason"),
                ],
                rows: rows.map {
                    TableRow([
                        place($0), .boxes(Wording.presenceBoxes), .boxes(FindingJudgement.allCases.map(Wording.of)),
                        .empty,
                    ])
                }, class: "decide"),
        ]
    }

    /// Every signed decision, those that another took the place of included.
    static func signed(_ report: UsageReport) -> [Markup] {
        let lessons = report.lessons.filter { !$0.dispositions.isEmpty }
        guard !lessons.isEmpty else { return [] }
        return [
            .subheading("Decisions"),
            table(
                "Decisions on lessons; the last on each is in force",
                lessons.flatMap { lesson in
                    lesson.dispositions.enumerated().map { index, row in
                        (
                            Markup.references([lesson.number], prefix: "L"), row,
                            index == lesson.dispositions.count - 1
                        )
                    }
                }),
        ]
    }

    static func table(
        _ caption: String, _ rows: [(about: Markup, disposition: DispositionRow, isInForce: Bool)]
    ) -> Markup {
        .table(
            caption,
            columns: [Column("About"), Column("Decision"), Column("Who was there"), Column("By"), Column("Reason")],
            rows: rows.map { row in
                TableRow([
                    row.about,
                    .text(Wording.of(row.disposition.judgement))
                        + .element("small", text: row.isInForce ? "in force" : "replaced by a later one"),
                    .text(row.disposition.teaching.map(Wording.of) ?? "–"), .signed(row.disposition.signed),
                    .text(row.disposition.reason),
                ])
            })
    }

    static func place(_ row: AssessmentRow) -> Markup {
        .text(row.place) + .element("small", [.code(row.finding)])
    }
}

extension Markup {
    /// Name, role and time of somebody who signed.
    static func signed(_ row: SignedRow?) -> Markup {
        guard let row else { return .text("nobody: the program did it") }
        return .text("\(row.name), \(row.role)") + .element("small", text: row.at.longText)
    }
}
