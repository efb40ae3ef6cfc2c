/// Section 3 as plain text.
enum TextAuthority {
    static func render(_ authority: ReportAuthority, on page: inout TextLayout) {
        TextReport.section(3, on: &page)
        for statement in authority.statements { page.item(statement) }
        page.fact("Mode", authority.mode)
        lineage(authority.lineage, on: &page)
        page.fact("What is alleged", authority.allegation)
        for clause in authority.clauses { page.fact("Policy clause \(clause.clause)", clause.text) }
        if authority.groundsWithheld { page.paragraph(Wording.groundsWithheld, lead: "  ") }
        for ground in authority.grounds { page.fact("Ground, \(ground.date), \(ground.source)", ground.text) }
        for answer in authority.answers {
            page.paragraph(answer.question, lead: "  ")
            page.paragraph(answer.answer, lead: "      ")
        }
        for signer in authority.signers { self.signer(signer, on: &page) }
        events(authority, on: &page)
    }

    private static func lineage(_ lineage: LineageRow, on page: inout TextLayout) {
        page.fact("Kind", Wording.of(lineage))
        guard let predecessor = lineage.predecessor else { return }
        page.fact("Follows", "\(predecessor), SHA-256 \(lineage.predecessorDigest ?? "")")
        page.fact("Why it followed", lineage.reason ?? "")
    }

    private static func signer(_ signer: SignerRow, on page: inout TextLayout) {
        let place = signer.substitute.map { " (\($0))" } ?? ""
        page.fact(
            "Signed by",
            "\(signer.name), \(signer.role)\(place), \(signer.signedAt.longText), key \(signer.key). Conflict declared: \(Wording.conflict(signer))"
        )
    }

    private static func events(_ authority: ReportAuthority, on page: inout TextLayout) {
        page.fact("Reviews due", authority.reviewsDue.map(\.longText).joined(separator: ", "))
        if authority.reviews.isEmpty { page.paragraph(Wording.noReview, lead: "  ") }
        for review in authority.reviews {
            page.fact(
                "Review",
                "\(signed(review.signed)). Found so far: \(review.foundSoFar) Still necessary: \(review.stillNecessary) Reason: \(review.reason)"
            )
        }
        for row in authority.interruptions {
            let by = row.resumed.map { "resumed by \(signed($0))" } ?? "resumed by nobody"
            let end = row.until.map { "\($0.longText), \(by): \(row.resumedBecause ?? "")" }
            page.fact(
                "Suspended",
                "\(row.from.longText) to \(end ?? "the window’s end"). Suspended by \(signed(row.suspended)): \(row.reason)"
            )
        }
        if let row = authority.cancellation {
            page.fact("Cancelled", "\(signed(row.signed)). Ground: \(row.ground). \(row.reason)")
        }
        notification(authority.notification, on: &page)
        for event in authority.history {
            let by = event.signed.map { " Signed by \(signed($0))." } ?? ""
            page.fact(event.at.longText, "\(event.event). \(event.detail)\(by)")
        }
    }

    private static func notification(_ section: NotificationSection, on page: inout TextLayout) {
        let deferral = section.deferral.map { " Put off because: \($0)" } ?? ""
        page.fact(
            "Telling the person", "planned for \(section.plannedOn.longText), by \(section.plannedBy).\(deferral)")
        for notice in section.notices {
            page.fact(
                "Told on",
                "\(notice.toldOn.longText), by \(notice.means); acknowledged: \(notice.acknowledgedOn?.longText ?? "no"). Signed by \(signed(notice.signed))"
            )
        }
        if section.notices.isEmpty { page.paragraph("That the person was told has not been signed.", lead: "  ") }
    }

    /// `M. Head, principal, 28 April 2026, 09:12`.
    static func signed(_ row: SignedRow?) -> String {
        row.map { "\($0.name), \($0.role), \($0.at.longText)" } ?? "nobody: the program did it"
    }
}
