import FlowModel

/// What a day of a person's plan has lost since the plan was fixed: the school's records took it away, by snow, absence, cover,
/// or another timetable. It holds nothing that they added.
package struct DayLapse: Hashable, Sendable {
    package let date: CivilDate
    /// In order of time, none overlapping another.
    package let lessons: [LessonLapse]
    package let workingHours: IntervalSet
    package let onSite: IntervalSet

    package init(date: CivilDate, lessons: [LessonLapse], workingHours: IntervalSet, onSite: IntervalSet) {
        self.date = date
        self.lessons = lessons
        self.workingHours = workingHours
        self.onSite = onSite
    }

    var isEmpty: Bool { lessons.isEmpty && workingHours.isEmpty && onSite.isEmpty }

    /// The times that fell away of those in which a document permits to look.
    package func times(_ scope: PermittedScope) -> IntervalSet {
        switch scope {
        case .lessons: IntervalSet(lessons.map(\.interval))
        case .workingHours: workingHours
        case .onSite: onSite
        }
    }
}

/// Lesson time, or a part of a lesson, that is not assessed any more.
package struct LessonLapse: Hashable, Sendable {
    package let interval: Interval
    package let reason: NotAssessedReason

    package init(interval: Interval, reason: NotAssessedReason) {
        self.interval = interval
        self.reason = reason
    }
}
