import FlowModel

/// Row 30: when a running window must be looked at, in school days. A review that is missed suspends by itself.
package struct ReviewSchedule: Hashable, Sendable {
    /// In school days after the due date.
    package static let patience = 2

    private let dueDates: [CivilDate]
    private let schoolDays: SchoolDays

    /// - Parameter dueDates: in order, as the authorisation names them.
    package init(dueDates: [CivilDate], schoolDays: SchoolDays) {
        self.dueDates = dueDates
        self.schoolDays = schoolDays
    }

    /// The next date by which a review is due, after so many have been held; nil when none is left.
    package func nextDue(after held: Int) -> CivilDate? {
        held < dueDates.count ? dueDates[held] : nil
    }

    /// From this instant on the window is suspended, unless a review is held before: midnight after the second school day
    /// that follows the due date. Where the calendar does not know, every day counts.
    package func lapse(after held: Int) -> Timestamp? {
        guard let due = nextDue(after: held) else { return nil }
        var day = due
        var left = ReviewSchedule.patience
        while left > 0 {
            day = day.adding(days: 1)
            if schoolDays.isSchoolDay(day) || !schoolDays.known.contains(day) { left -= 1 }
        }
        return CivilTime.day(day)?.end
    }
}
