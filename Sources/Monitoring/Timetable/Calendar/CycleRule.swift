/// One row of `cycle.csv`: how the weeks or days of a cycle follow each other from a date on (law page C3). It holds until
/// the next rule of the same sort, or to the calendar's end.
package struct CycleRule: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The names take turns over the weeks in which the school teaches: holidays do not use one up.
        case teachingWeeks = "teaching-weeks"
        /// The names take turns over all weeks, holidays too.
        case calendarWeeks = "calendar-weeks"
        /// As teaching weeks, and each half term (each row of kind term) begins with the first name.
        case halfTerm = "half-term"
        /// The names take turns over the days on which the school teaches: a cycle of 1 to 10 days.
        case days

        var namesWeeks: Bool { self != .days }
    }

    /// The longest cycle of days that is read.
    package static let mostDays = 10

    package let kind: Kind
    /// The Monday of the first week, or the first day, both with the first name.
    package let from: CivilDate
    /// In the order of the cycle; never empty.
    package let names: [String]
    /// A week with fewer teaching days is passed over and has no name. 1 unless the school says otherwise: a short week is
    /// a week.
    package let leastDays: Int

    /// False where weeks or days since its beginning lie before the calendar: how many of them were taught is not known, and each
    /// changes the name of all that follow (law page C7).
    func isCounted(in calendar: SchoolCalendar) -> Bool {
        switch kind {
        case .calendarWeeks, .halfTerm: true
        case .teachingWeeks: from.monday >= calendar.range.lowerBound.monday
        case .days: from >= calendar.range.lowerBound
        }
    }
}
