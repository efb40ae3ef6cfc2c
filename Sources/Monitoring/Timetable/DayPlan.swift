import FlowModel

/// One date as it was planned for one person.
package struct DayPlan: Hashable, Sendable {
    package let date: CivilDate
    package let kind: DayKind
    /// What the calendar calls the day; may be empty.
    package let label: String
    /// The cycle week; nil where the calendar does not say.
    package let week: String?
    /// The day of a cycle of days; nil where the school has none, or the calendar does not say.
    package let cycleDay: String?
    /// In order of time, with break and lunch, whether assessed or not. None on a day without school.
    package let periods: [ScheduledPeriod]
    /// Working hours without break and lunch.
    package let workingHours: IntervalSet
    /// When staff may be on the premises.
    package let onSite: IntervalSet
    /// Why the day as a whole could not be assessed; nil when it could, even if no lesson came of it.
    package let gap: NotAssessedReason?

    package var lessons: [ScheduledPeriod] { periods.filter(\.countsAsLesson) }
    package var assessedLessons: [ScheduledPeriod] { periods.filter(\.isAssessedLesson) }
}
