/// Where a finding lies, in words.
enum FindingPlace {
    static func of(_ lesson: LessonRow) -> String {
        "L\(lesson.number): \(lesson.start.day.shortText), \(lesson.start.clock)–\(lesson.end.clock), \(lesson.label)"
    }

    static func of(_ excess: ExcessRow) -> String {
        excess.from == excess.through
            ? excess.from.shortText : "\(excess.from.shortText) to \(excess.through.shortText)"
    }
}
