/// Section 3: what happened to the permission after it was signed.
enum AuthorityEventsPage {
    static func render(_ authority: ReportAuthority) -> [Markup] {
        [
            reviews(authority), interruptions(authority.interruptions), cancellation(authority.cancellation),
            notification(authority.notification),
            .table(
                "History of the authorisation",
                columns: [Column("When"), Column("Event"), Column("Detail"), Column("Signed by")],
                rows: authority.history.map {
                    TableRow([.text($0.at.longText), .text($0.event), .text($0.detail), .signed($0.signed)])
                }),
        ]
    }

    private static func reviews(_ authority: ReportAuthority) -> Markup {
        let due = authority.reviewsDue.map(\.longText).joined(separator: ", ")
        return .subheading("Reviews") + .definitions([("Due", .text(due))])
            + (authority.reviews.isEmpty
                ? .paragraph(Wording.noReview, class: "aside")
                : .table(
                    "Reviews while the window ran",
                    columns: [
                        Column("By"), Column("Found so far"), Column("Still necessary because"), Column("Reason"),
                    ],
                    rows: authority.reviews.map {
                        TableRow([
                            .signed($0.signed), .text($0.foundSoFar), .text($0.stillNecessary), .text($0.reason),
                        ])
                    }))
    }

    private static func interruptions(_ rows: [InterruptionRow]) -> Markup {
        .table(
            "Suspensions; the time was not made up for",
            columns: [Column("From"), Column("Until"), Column("Why"), Column("Suspended by"), Column("Resumed by")],
            rows: rows.map { row in
                TableRow([
                    .text(row.from.longText), .text(row.until?.longText ?? "the window’s end"), .text(row.reason),
                    .signed(row.suspended),
                    (row.resumed == nil ? .text("nobody") : .signed(row.resumed))
                        + .element("small", text: row.resumedBecause ?? ""),
                ])
            })
    }

    private static func cancellation(_ row: CancellationRow?) -> Markup {
        guard let row else { return .empty }
        return .subheading("Cancellation")
            + .definitions([
                ("Ground", .text(row.ground)), ("Reason", .text(row.reason)), ("By", .signed(row.signed)),
            ])
    }

    private static func notification(_ section: NotificationSection) -> Markup {
        let deferral = section.deferral.map { [("Put off because", Markup.text($0))] } ?? []
        let plan: [(term: String, value: Markup)] = [
            ("Planned", .text("\(section.plannedOn.longText), by \(section.plannedBy)"))
        ]
        return .subheading("Telling the person") + .definitions(plan + deferral)
            + (section.notices.isEmpty
                ? .paragraph("That the person was told has not been signed.", class: "aside")
                : .table(
                    "The person was told",
                    columns: [Column("On"), Column("How"), Column("Acknowledged"), Column("Signed by")],
                    rows: section.notices.map {
                        TableRow([
                            .text($0.toldOn.longText), .text($0.means), .text($0.acknowledgedOn?.longText ?? "no"),
                            .signed($0.signed),
                        ])
                    }))
    }
}
