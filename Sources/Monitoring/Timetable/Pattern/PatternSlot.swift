/// One weekly slot of one person on one weekday: what one row of `timetable.csv` says of that day.
package struct PatternSlot: Hashable, Sendable {
    /// What the slot is for.
    package enum Use: Hashable, Sendable {
        case period(PeriodKind)
        /// The contracted hours of the day.
        case hours
    }

    package let use: Use
    /// The cycle week; nil means every week.
    package let week: String?
    /// The day of a cycle of days on which alone the slot holds; nil means every one.
    package let cycleDay: String?
    package let weekday: Weekday
    package let span: CivilSpan
    package let label: String
    package let place: SchoolPlace
    /// First and last date on which the row holds, both included; nil means no limit.
    package let from: CivilDate?
    package let to: CivilDate?
    /// The row, and where it came from when it was imported: `timetable.csv:12`, `timetable.csv:12 (y4.ics:57)`.
    package let citation: String
    /// The file and line of the row itself.
    package let row: RowPlace
    /// Why the row's time is doubtful; nil when it is not.
    package let doubt: SlotDoubt?
    /// The row's period is not on this weekday: `span` is when it is on others. Nothing is certain of the slot then.
    package let lacksPeriod: Bool

    package var kind: PeriodKind? {
        if case .period(let kind) = use { kind } else { nil }
    }

    package func holds(on date: CivilDate) -> Bool {
        from.map { $0 <= date } ?? true && to.map { date <= $0 } ?? true
    }

    /// Whether both can hold on the same date.
    func sharesDays(with other: PatternSlot) -> Bool {
        guard weekday == other.weekday, week == nil || other.week == nil || week == other.week,
            cycleDay == nil || other.cycleDay == nil || cycleDay == other.cycleDay
        else { return false }
        if let to, let from = other.from, to < from { return false }
        if let to = other.to, let from, to < from { return false }
        return true
    }

    /// Whether both can be in force at the same minute of some date and the one leaves no room for the other.
    func conflicts(with other: PatternSlot) -> Bool {
        guard span.overlaps(other.span), !lacksPeriod, !other.lacksPeriod, sharesDays(with: other) else { return false }
        return switch (use, other.use) {
        case (.hours, .hours): true
        case (.period(let kind), .period(let otherKind)): !kind.mayOverlap(otherKind)
        default: false
        }
    }
}
