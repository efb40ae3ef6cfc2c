import FlowModel

/// Row 30: when a running window must be looked at, in school days. A review that is missed suspends by itself.
///
/// A review counts for the signed date that is due, or else for the next one, unless another was held for that one already: to
/// look twice on one day settles one date. And whatever was signed, the next is due ten school days after the last one held.
package struct ReviewSchedule: Hashable, Sendable {
    /// In school days after the due date.
    package static let patience = 2

    private let dueDates: [CivilDate]
    private let opening: CivilDate
    private let closing: CivilDate
    private let schoolDays: SchoolDays

    /// - Parameters:
    ///   - dueDates: in order, as the authorisation names them.
    ///   - opening: the window's first day.
    ///   - closing: its last day.
    package init(dueDates: [CivilDate], opening: CivilDate, closing: CivilDate, schoolDays: SchoolDays) {
        self.dueDates = dueDates
        self.opening = opening
        self.closing = closing
        self.schoolDays = schoolDays
    }

    /// The next date by which a review is due; nil when none is left.
    ///
    /// - Parameter held: the days of the reviews, in order. What was signed before the opening is a look at nothing.
    package func nextDue(after held: [CivilDate]) -> CivilDate? {
        let held = held.filter { $0 >= opening }
        let settled = held.reduce(0, settle)
        let signed = settled < dueDates.count ? dueDates[settled] : nil
        guard let last = held.last, case let latest = day(AuthorisationRules.nextReviewSchoolDays, after: last),
            latest < closing
        else { return signed }
        return min(signed ?? latest, latest)
    }

    /// From this instant on the window is suspended, unless a review is held before: midnight after the second school day
    /// that follows the due date.
    package func lapse(after held: [CivilDate]) -> Timestamp? {
        guard let due = nextDue(after: held) else { return nil }
        return CivilTime.day(day(Self.patience, after: due))?.end
    }

    /// How many dates are settled after one more review.
    private func settle(_ settled: Int, with review: CivilDate) -> Int {
        let overdue = dueDates[settled...].prefix { $0 <= review }.count
        if overdue > 0 { return settled + overdue }
        guard settled < dueDates.count, settled == 0 || dueDates[settled - 1] < review else { return settled }
        return settled + 1
    }

    /// The n-th school day after `date`. Where the calendar does not know, every day counts, so that an unknown date never
    /// gives more time.
    private func day(_ count: Int, after date: CivilDate) -> CivilDate {
        var (day, left) = (date, count)
        while left > 0 {
            day = day.adding(days: 1)
            if schoolDays.isSchoolDay(day) || !schoolDays.known.contains(day) { left -= 1 }
        }
        return day
    }
}
