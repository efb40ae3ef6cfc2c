/// Section 4.
enum ScopeSection {
    static func render(_ scope: ReportScope) -> [Markup] {
        [
            .definitions([
                ("Opened", .text(scope.opensAt.longText)),
                ("In effect from", .text(scope.effectiveOpening.longText)),
                ("Closed", .text(scope.closesAt.longText)),
                ("Times", .text(scope.times)),
                ("Sites", .text(scope.sites.joined(separator: ", "))),
            ]),
            .table(
                "Rules applied", columns: [Column("Clause"), Column("Rule")],
                rows: scope.rules.map { TableRow([.text($0.clause), .text($0.text)]) }),
            .table(
                "Services looked for; no other service or site is recorded",
                columns: [Column("Service"), Column("Why it is in the catalogue"), Column("Note")],
                rows: scope.services.map { TableRow([.text($0.name), .text($0.classText), note($0)]) }),
            .table(
                "What ties traffic to the person, as signed",
                columns: [Column("Kind"), Column("Value"), Column("Verified"), Column("Shared")],
                rows: scope.bindings.map {
                    TableRow([.text($0.kind), .code($0.value), .text($0.verified), .text($0.shared ? "yes" : "no")])
                }),
            .subheading("Left out on purpose"),
            .list(scope.exclusions.isEmpty ? ["Nothing was left out."] : scope.exclusions),
            .table(
                "Times of the window in which nothing was looked at",
                columns: [Column("From"), Column("Until"), Column("Because")],
                rows: scope.notLookedAt.map {
                    TableRow([.text($0.from.longText), .text($0.until.longText), .text($0.reason)])
                }),
        ]
    }

    private static func note(_ service: ServiceRow) -> Markup {
        let counted = service.countedBecause.map { "Counted in lessons because: \($0)" }
        return .text([service.note, counted].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "))
    }
}
