import Custody

/// The person's lessons and hours, and the course of the window, as printed tables.
enum AccessTimes {
    static func lessons(_ view: AccessView) -> [Markup] {
        [
            .paragraph(
                "Taken from the school’s timetable, calendar and list of exceptions when the window opened, less what became known since. Only what counts as lesson time, or as working time where the authorisation says so, was looked at."
            ),
            table(
                "Lessons and other periods", view.part("lessons"),
                [
                    ("start", "From"), ("end", "Until"), ("what", "What"), ("site", "Site"),
                    ("lesson_time", "Lesson time"), ("row", "Row"),
                ]),
            table(
                "Working time, and time on the premises", view.part("hours"),
                [("what", "What"), ("start", "From"), ("end", "Until")]),
        ]
    }

    static func course(_ view: AccessView) -> [Markup] {
        [
            table(
                "Steps, in the order of the audit chain", view.part("course"),
                [("at", "When"), ("what", "What"), ("why", "Why")])
        ]
    }

    private static func table(
        _ caption: String, _ entries: [AccessView.Entry], _ columns: [(member: String, title: String)]
    ) -> Markup {
        guard !entries.isEmpty else { return .empty }
        return .table(
            caption, columns: columns.map { Column($0.title) },
            rows: entries.map { entry in
                TableRow(
                    columns.map { column in
                        .text(
                            entry.value.map { $0[column.member].map(AccessWords.text) ?? "" }
                                ?? AccessWords.text(of: entry))
                    })
            })
    }
}
