/// Section 3.
enum AuthoritySection {
    static func render(_ authority: ReportAuthority) -> [Markup] {
        [
            .list(authority.statements.map { .text($0) }, class: "statements"),
            .definitions(
                [("Mode", .text(authority.mode)), ("Kind", lineage(authority.lineage))]
                    + (authority.lineage.reason.map { [("Why it followed", Markup.text($0))] } ?? [])
                    + [("What is alleged", .text(authority.allegation))]),
            .table(
                "Policy clauses", columns: [Column("Clause"), Column("What it is about")],
                rows: authority.clauses.map { TableRow([.text($0.clause), .text($0.text)]) }),
            grounds(authority),
            .subheading("Questions answered before signing"),
            .definitions(authority.answers.map { ($0.question, .text($0.answer)) }, class: "answers"),
            .table(
                "Signatures",
                columns: [
                    Column("Role"), Column("Name"), Column("Key"), Column("Signed"), Column("Conflict declared"),
                ],
                rows: authority.signers.map(signer)),
        ] + AuthorityEventsPage.render(authority)
    }

    private static func lineage(_ row: LineageRow) -> Markup {
        guard let predecessor = row.predecessor else { return .text(Wording.of(row)) }
        return .text(Wording.of(row) + ", follows ") + .code(predecessor)
            + .element("small", [.text("SHA-256 "), .code(row.predecessorDigest ?? "")])
    }

    private static func grounds(_ authority: ReportAuthority) -> Markup {
        if authority.groundsWithheld { return .paragraph(Wording.groundsWithheld) }
        return .table(
            "Grounds", columns: [Column("Date"), Column("Source"), Column("Fact")],
            rows: authority.grounds.map { TableRow([.text($0.date), .text($0.source), .text($0.text)]) })
    }

    private static func signer(_ row: SignerRow) -> TableRow {
        TableRow([
            .text(row.role) + (row.substitute.map { .element("small", text: $0) } ?? .empty), .text(row.name),
            .code(row.key), .text(row.signedAt.longText), .text(Wording.conflict(row)),
        ])
    }
}
