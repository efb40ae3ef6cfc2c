/// Section 15.
enum CustodyPage {
    static func render(_ custody: CustodySection) -> [Markup] {
        [
            .list(custody.statements),
            .definitions([
                ("Authorisation, SHA-256", .code(custody.authorisationDigest)),
                ("Latest document, SHA-256", .code(custody.trailHead)),
                ("Audit chain", .text("\(custody.chainEntries) entries, head ") + .code(custody.chainHead)),
                ("Last checkpoint", checkpoint(custody.checkpoint)),
                ("Evidence root", root(custody.evidenceRoot)),
            ]),
            .table(
                "Sealed evidence", columns: [Column("Segment"), Column("Records", numeric: true), Column("SHA-256")],
                rows: custody.segments.map {
                    TableRow([.text("\($0.number)"), .text("\($0.records)"), .code($0.digest)])
                }),
            documents(custody.documents), issued(custody.issuedReports),
            .subheading("How to check this report"),
            .paragraph(
                "Every Windows, macOS and Linux machine has the tools for the first two checks. Run the commands in the folder of the report. \(VerificationPage.name) beside this page has every check in full, with nothing but ssh-keygen and sha256sum."
            ),
            .element(
                "ol", [.init("class", "commands")],
                custody.commands.map {
                    .element("li", [.text($0.purpose), .element("pre", [.init("tabindex", "0")], [.code($0.command)])])
                }),
        ]
    }

    private static func checkpoint(_ checkpoint: CheckpointRow?) -> Markup {
        guard let checkpoint else { return .text("none was signed before this report") }
        return .text("\(checkpoint.entries) entries, \(checkpoint.at.longText), signed by \(checkpoint.signer), head ")
            + .code(checkpoint.head)
    }

    private static func root(_ row: EvidenceRootRow) -> Markup {
        .text("\(row.segments) segments, \(row.records) records, ") + .code(row.root)
            + .element("small", text: Wording.closed(row))
    }

    private static func documents(_ rows: [DocumentRow]) -> Markup {
        .table(
            "Signed documents since the authorisation",
            columns: [Column("File"), Column("Kind"), Column("Signed"), Column("By"), Column("SHA-256")],
            rows: rows.map {
                TableRow([
                    .code($0.name), .text(Wording.document($0.kind)), .text($0.signedAt.longText),
                    .text($0.principals.joined(separator: ", ")) + refusal($0), .code($0.digest),
                ])
            })
    }

    private static func refusal(_ row: DocumentRow) -> Markup {
        row.refusal.map { .element("small", text: "Does not count: \($0).") } ?? .empty
    }

    private static func issued(_ rows: [IssuedReportRow]) -> Markup {
        .table(
            "Reports that were handed out before this one",
            columns: [Column("Report"), Column("Handed out by"), Column("Standing"), Column("SHA-256 of report.json")],
            rows: rows.map {
                TableRow([.code($0.report), .signed($0.signed), .text(Wording.standing($0)), .code($0.digest)])
            })
    }
}
