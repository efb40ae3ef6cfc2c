/// What one date is for a school, or for one of its sites. Only a teaching day has lessons.
package enum DayKind: String, Hashable, Sendable, CaseIterable {
    case teaching
    /// Staff train, pupils are at home.
    case inset
    case bankHoliday = "bank-holiday"
    case holiday
    /// Shut unexpectedly for the whole day.
    case closure
    case weekend
    /// The calendar does not say. Nothing on such a day is ever taken for a lesson (law page C7).
    case unknown
}
