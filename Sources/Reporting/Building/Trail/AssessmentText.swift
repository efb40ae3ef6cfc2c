import Monitoring

/// Section 11, from the decisions that are in force. Nothing is established by a program: an observation that nobody has
/// decided on stays one (law page L8).
enum AssessmentText {
    static func section(
        lessons: [LessonRow], excess: [ExcessRow], services: [ServiceRow], record: FindingRecord
    ) -> AssessmentSection {
        let rows = lessons.compactMap { row($0, services) } + excess.compactMap(row)
        return AssessmentSection(
            established: rows.filter { $0.disposition?.judgement == .use },
            notEstablished: rows.filter { $0.disposition.map { $0.judgement != .use } ?? false },
            mitigation: rows.filter { $0.disposition?.judgement == .explained },
            undecided: rows.filter { $0.disposition == nil },
            unmatched: record.unmatched(known: Set(rows.map(\.finding))))
    }

    private static func row(_ lesson: LessonRow, _ services: [ServiceRow]) -> AssessmentRow? {
        guard let finding = lesson.finding else { return nil }
        let names = lesson.services.map { identifier in
            services.first { $0.identifier == identifier }?.name ?? identifier
        }
        return AssessmentRow(
            finding: finding, place: FindingPlace.of(lesson),
            text: "The records show activity of \(names.joined(separator: ", ")), \(lesson.active.sentence).",
            disposition: lesson.dispositions.last, evidence: lesson.evidence)
    }

    private static func row(_ excess: ExcessRow) -> AssessmentRow? {
        guard let finding = excess.finding else { return nil }
        return AssessmentRow(
            finding: finding, place: FindingPlace.of(excess),
            text:
                "The records show activity in working hours, \(excess.active.sentence); the adopted threshold is \(excess.limitMinutes) minutes.",
            disposition: excess.dispositions.last, evidence: excess.evidence)
    }
}
