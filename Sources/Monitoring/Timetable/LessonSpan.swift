import FlowModel

/// One stretch of lesson time of one person, or of time about which the school's records do not say enough.
package struct LessonSpan: Hashable, Sendable {
    /// How sure the school's records are.
    package enum Confidence: Hashable, Sendable {
        /// By the weekly pattern, on a day of school, with nothing against it.
        case rostered
        /// Cover for somebody else, checked against the cover sheet.
        case checkedCover
        /// Never lesson time: something is unknown or was different (law page C7).
        case notAssessed(reason: NotAssessedReason)
    }

    /// The part of the lesson inside the interval that was asked about.
    package let interval: Interval
    /// What of it the rules may judge: without the tolerance at the lesson's own edges (law page C6). Nil when nothing is
    /// left, and for all that is not assessed.
    package let judged: Interval?
    /// What the timetable calls it, such as `Y4 maths`; empty where there is no row.
    package let reason: String
    /// The version's folder, the row, and where an imported row came from: `0003/timetable.csv:12 (y4.ics:57)`. Nil where
    /// no row says anything.
    package let citation: String?
    package let confidence: Confidence
}

extension LessonTime {
    /// When the person had a class, within an interval, in the order of time. Whole days about which nothing is known are
    /// one span each.
    package func lessons(of person: StaffNumber, in interval: Interval) -> [LessonSpan] {
        SchoolDays.dates(of: interval).flatMap { date -> [LessonSpan] in
            let plan = dayPlan(of: person, on: date)
            let covers = exceptions.exceptions(of: person, on: date).map(\.citation)
            let known = plan.lessons.compactMap { span($0, isCover: covers.contains($0.citation), in: interval) }
            guard known.isEmpty, let gap = plan.gap else { return known }
            return [unknown(date, gap, in: interval)].compactMap(\.self)
        }
    }

    private func span(_ lesson: ScheduledPeriod, isCover: Bool, in interval: Interval) -> LessonSpan? {
        guard let part = lesson.interval.overlap(with: interval) else { return nil }
        let confidence: LessonSpan.Confidence =
            switch lesson.standing {
            case .notAssessed(let reason): .notAssessed(reason: reason)
            case .assessed: isCover ? .checkedCover : .rostered
            }
        let judged =
            lesson.standing.isAssessed ? lesson.interval.inset(milliseconds: tolerance)?.overlap(with: part) : nil
        return LessonSpan(
            interval: part, judged: judged, reason: lesson.label, citation: lesson.citation, confidence: confidence)
    }

    private func unknown(_ date: CivilDate, _ gap: NotAssessedReason, in interval: Interval) -> LessonSpan? {
        CivilTime.day(date)?.overlap(with: interval).map {
            LessonSpan(interval: $0, judged: nil, reason: "", citation: nil, confidence: .notAssessed(reason: gap))
        }
    }
}
