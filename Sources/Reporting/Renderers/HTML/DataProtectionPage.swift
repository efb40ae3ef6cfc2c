/// Section 14.
enum DataProtectionPage {
    static func render(_ section: DataProtectionSection) -> [Markup] {
        [
            .definitions(section.statements.map { ($0.question, .text($0.answer)) }, class: "answers"),
            .table(
                "Who holds a key to the evidence", columns: [Column("Name"), Column("Role")],
                rows: section.recipients.map { TableRow([.text($0.name), .text($0.role)]) }),
            .subheading("How long it is kept"),
            .definitions(
                Wording.retention(section.retention).map { ($0.term, .text($0.value)) }, class: "answers"),
            holds(section.retention.holds),
            .subheading("Your rights"), .list(section.rights),
            .subheading("Whom to ask, and where to complain"), .paragraph(section.contact),
            .list(section.complaints),
        ]
    }

    private static func holds(_ rows: [HoldRow]) -> Markup {
        .table(
            "Holds: nothing is destroyed while one is in force",
            columns: [Column("By"), Column("Reason"), Column("Released")],
            rows: rows.map {
                TableRow([
                    .signed($0.signed), .text($0.reason), $0.released.map { .signed($0) } ?? .text("no, in force"),
                ])
            })
    }
}
