/// Section 7: the matrix, then each day as a picture with its table, then the lessons to decide on, then the episodes.
enum LessonsSection {
    static func render(_ report: UsageReport) -> [Markup] {
        guard !report.lessons.isEmpty || !report.days.isEmpty else {
            return [
                .paragraph(
                    "No lessons are scheduled for this person in the window, so the lesson-time rule does not apply.")
            ]
        }
        return [
            .paragraph(Wording.lessonMinutes),
            .subheading("Weeks at a glance"),
        ] + LessonMatrix(report.lessons).weeks.map(matrix) + [
            .paragraph(
                "Active minutes for each lesson, by its starting time. Blank: no lesson. n/a: not assessed.",
                class: "aside"),
            .subheading("Day by day"), legend(),
        ] + days(report)
            + DecisionTable.open(DecisionTable.openLessons(report)) + DecisionTable.signed(report) + [
                EpisodeTable.render(report)
            ]
    }

    private static func matrix(_ week: LessonMatrix.Week) -> Markup {
        .table(
            "Week of \(week.monday.longText)", columns: [Column("Day")] + week.times.map { Column($0, numeric: true) },
            rows: week.days.map { day in
                TableRow([.text(day.date.shortText)] + day.lessons.map(cell))
            }, class: "matrix")
    }

    private static func cell(_ lesson: LessonRow?) -> Markup {
        let text = Markup.text(LessonMatrix.cell(lesson))
        guard let lesson, lesson.isOpen else { return text }
        return .element("a", [.init("href", "#l\(lesson.number)"), .init("class", "review")], [text])
    }

    private static func legend() -> Markup {
        .element(
            "p", [.init("class", "legend"), .init("id", "legend")],
            StripPattern.allCases.map { pattern in
                .element("span", [StripPatterns.sample(pattern), .text(Wording.of(pattern))])
            } + [
                .element(
                    "span",
                    [
                        .element("span", [.init("class", "swatch lesson"), .init("aria-hidden", "true")], []),
                        .text("lesson"),
                    ]),
                .element(
                    "span",
                    [
                        .element("span", [.init("class", "swatch broken"), .init("aria-hidden", "true")], []),
                        .text("lesson, not assessed"),
                    ]),
                .element(
                    "span",
                    [
                        .element("span", [.init("class", "swatch grey"), .init("aria-hidden", "true")], []),
                        .text("other time"),
                    ]),
            ])
    }

    private static func days(_ report: UsageReport) -> [Markup] {
        let dates = Set(report.days.map(\.date) + report.lessons.map(\.start.day)).sorted()
        return dates.map { date in
            let strip = report.days.first { $0.date == date }
            let lessons = report.lessons.filter { $0.start.day == date }
            let name = "\(date.weekdayName) \(date.longText)"
            let kind = strip.map { Markup.element("span", [.init("class", "kind")], text: $0.kind) } ?? .empty
            return .element(
                "section", [.init("class", "day")],
                [
                    .element("h4", [.text(name + " "), kind]),
                    strip.map {
                        Markup.element(
                            "div",
                            [
                                .init("class", "scroll picture"), .init("role", "region"), .init("tabindex", "0"),
                                .init("aria-label", "Picture of \(name)"),
                            ], [TimelineSVG.render($0, report.scope.services)])
                    } ?? .empty,
                    LessonTable.render(lessons, caption: "Lessons on \(name)", services: report.scope.services),
                ])
        }
    }
}
