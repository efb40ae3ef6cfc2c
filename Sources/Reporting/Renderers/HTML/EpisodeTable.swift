/// Episodes and contacts, with what was set aside inside them and why.
enum EpisodeTable {
    static func render(_ report: UsageReport) -> Markup {
        .table(
            "Episodes and contacts that the lesson rows rest on",
            columns: [
                Column("No"), Column("Kind"), Column("Service"), Column("Between"), Column("Minutes", numeric: true),
                Column("Grade"), Column("Marks"), Column("Set aside"), Column("All rows"),
            ],
            rows: report.episodes.map { row($0, report.scope.services) }, class: "episodes")
    }

    private static func row(_ episode: EpisodeRow, _ services: [ServiceRow]) -> TableRow {
        TableRow(
            [
                .text("E\(episode.number)"), .text(Wording.of(episode.kind)),
                .text(LessonTable.names([episode.service], services))
                    + .element("small", text: "device \(episode.device)"),
                .text(
                    "\(episode.start.day.shortText), \(episode.start.clockWithSeconds)–\(episode.end.clockWithSeconds)"),
                .text(episode.active.cell),
                .text("\(episode.evidenceGrade) / \(episode.attributionGrade)")
                    + .element("small", text: episode.gradeReason),
                .evidence(episode.marks), .evidence(episode.discounts.flatMap(\.evidence)), .evidence(episode.evidence),
            ], anchor: "e\(episode.number)")
    }
}
