/// The lessons of one day.
enum LessonTable {
    static func render(_ lessons: [LessonRow], caption: String, services: [ServiceRow]) -> Markup {
        .table(
            caption,
            columns: [
                Column("No"), Column("Time"), Column("Lesson"), Column("Records show"),
                Column("Minutes", numeric: true),
                Column("Services"), Column("Grade"), Column("Annex rows"),
            ],
            rows: lessons.map { row($0, services) }, class: "lessons")
    }

    private static func row(_ lesson: LessonRow, _ services: [ServiceRow]) -> TableRow {
        TableRow(
            [
                .text("L\(lesson.number)"), .text("\(lesson.start.clock)–\(lesson.end.clock)"),
                .text(lesson.label) + small(place(lesson)),
                .element("span", [.init("class", "outcome")], text: Wording.shown(lesson.outcome, lesson.dispositions))
                    + small(note(lesson)),
                minutes(lesson), .text(names(lesson.services, services)), grade(lesson), .evidence(lesson.evidence),
            ], anchor: "l\(lesson.number)", emphasised: lesson.isOpen)
    }

    /// Site and timetable row; a school with one site need not name it.
    static func place(_ lesson: LessonRow) -> String {
        [lesson.site, lesson.citation].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private static func note(_ lesson: LessonRow) -> String {
        [lesson.clause.map { "Policy clause \($0)" }, lesson.finding, lesson.reason].compactMap(\.self)
            .joined(separator: ". ")
    }

    private static func minutes(_ lesson: LessonRow) -> Markup {
        let main = LessonMatrix.cell(lesson)
        guard let apart = lesson.teachingServices else { return .text(main) }
        return .text(main) + small("apart: \(apart.cell)")
    }

    private static func grade(_ lesson: LessonRow) -> Markup {
        guard let evidence = lesson.evidenceGrade else { return .text("–") }
        return .text(evidence + (lesson.attributionGrade.map { " / \($0)" } ?? ""))
    }

    private static func small(_ text: String) -> Markup {
        text.isEmpty ? .empty : .element("small", text: text)
    }

    /// Display names in the order of the short names; a short name that the scope does not list is shown as it is.
    static func names(_ identifiers: [String], _ services: [ServiceRow]) -> String {
        guard !identifiers.isEmpty else { return "–" }
        return identifiers.map { identifier in services.first { $0.identifier == identifier }?.name ?? identifier }
            .joined(separator: ", ")
    }
}
