/// Section 14.
enum DataProtectionPage {
    static func render(_ section: DataProtectionSection) -> [Markup] {
        [
            .definitions(section.statements.map { ($0.question, .text($0.answer)) }, class: "answers"),
            .table(
                "Who holds a key to the evidence", columns: [Column("Name"), Column("Role")],
                rows: section.recipients.map { TableRow([.text($0.name), .text($0.role)]) }),
            .subheading("Your rights"), .list(section.rights),
        ]
    }
}
