/// Section 15.
enum CustodyPage {
    static func render(_ custody: CustodySection) -> [Markup] {
        [
            .list(custody.statements),
            .definitions([
                ("Authorisation, SHA-256", .code(custody.authorisationDigest)),
                ("Audit chain", .text("\(custody.chainEntries) entries, head ") + .code(custody.chainHead)),
                ("Last checkpoint", checkpoint(custody.checkpoint)),
            ]),
            .table(
                "Sealed evidence", columns: [Column("Segment"), Column("Records", numeric: true), Column("SHA-256")],
                rows: custody.segments.map {
                    TableRow([.text("\($0.number)"), .text("\($0.records)"), .code($0.digest)])
                }),
            .subheading("How to check this report"),
            .paragraph(
                "Every Windows, macOS and Linux machine has the tools for the first two checks. Run the commands in the folder of the report."
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
}
