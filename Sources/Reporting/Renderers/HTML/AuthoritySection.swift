/// Section 3.
enum AuthoritySection {
    static func render(_ authority: ReportAuthority) -> [Markup] {
        [
            .list(authority.statements.map { .text($0) }, class: "statements"),
            .definitions([("Mode", .text(authority.mode)), ("What is alleged", .text(authority.allegation))]),
            .table(
                "Policy clauses", columns: [Column("Clause"), Column("What it is about")],
                rows: authority.clauses.map { TableRow([.text($0.clause), .text($0.text)]) }),
            .table(
                "Grounds", columns: [Column("Date"), Column("Source"), Column("Fact")],
                rows: authority.grounds.map { TableRow([.text($0.date), .text($0.source), .text($0.text)]) }),
            .subheading("Questions answered before signing"),
            .definitions(authority.answers.map { ($0.question, .text($0.answer)) }, class: "answers"),
            .table(
                "Signatures", columns: [Column("Role"), Column("Name"), Column("Key"), Column("Signed")],
                rows: authority.signers.map {
                    TableRow([.text($0.role), .text($0.name), .code($0.key), .text($0.signedAt.longText)])
                }),
            .table(
                "History of the authorisation", columns: [Column("When"), Column("Event"), Column("Detail")],
                rows: authority.history.map { TableRow([.text($0.at.longText), .text($0.event), .text($0.detail)]) }),
        ]
    }
}
