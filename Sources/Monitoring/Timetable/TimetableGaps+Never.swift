import FlowModel

/// Rows that never hold, or not on every day that they name.
extension TimetableGaps {
    static func withoutSchool(_ slots: [PatternSlot], _ calendar: SchoolCalendar) -> [ConfigurationFault] {
        let rows = Dictionary(grouping: slots.filter { !$0.lacksPeriod }, by: \.citation).values.filter { row in
            row.contains { $0.from != nil || $0.to != nil || $0.weekday.isWeekend }
                && row.allSatisfy { !isOutside($0, calendar.range) }
        }
        let inOrder = rows.sorted { ($0.first?.row.line ?? 0) < ($1.first?.row.line ?? 0) }
        return inOrder.compactMap { neverHolds($0, calendar) }
    }

    private static func neverHolds(_ row: [PatternSlot], _ calendar: SchoolCalendar) -> ConfigurationFault? {
        guard let first = row.first else { return nil }
        if row.allSatisfy(\.weekday.isWeekend) {
            return fault(
                first, "the row is of a weekend, and holds on no day of school",
                hint: "nothing needs doing: what is taught on Saturday or Sunday is never assessed")
        }
        if !row.contains(where: { mayHold($0, calendar) }) {
            return fault(
                first, "the row holds on no day of school",
                hint: "check its days, \"from\" and \"to\", and its week against the weeks of the calendar")
        }
        guard let weekend = row.first(where: \.weekday.isWeekend) else { return nil }
        return fault(
            weekend, "the row does not hold on \(weekend.weekday.name)",
            hint: "nothing needs doing: what is taught on Saturday or Sunday is never assessed")
    }

    /// Of a day of a cycle that falls on a weekday without the row's period.
    static func withoutPeriod(_ slots: some Sequence<PatternSlot>, _ calendar: SchoolCalendar) -> [ConfigurationFault] {
        told(
            slots.filter { $0.lacksPeriod && mayHold($0, calendar) },
            "there is no period of the row, and it is not assessed",
            hint: "add the period for that weekday to periods.csv, or give the row times of its own")
    }

    static func isOutside(_ slot: PatternSlot, _ range: ClosedRange<CivilDate>) -> Bool {
        slot.from.map { $0 > range.upperBound } ?? false || slot.to.map { $0 < range.lowerBound } ?? false
    }

    /// Whether there is a day of school, and for contracted hours also of training, on which the slot holds, or may where its week is
    /// not known.
    private static func mayHold(_ slot: PatternSlot, _ calendar: SchoolCalendar) -> Bool {
        let first = max(slot.from ?? calendar.range.lowerBound, calendar.range.lowerBound)
        let last = min(slot.to ?? calendar.range.upperBound, calendar.range.upperBound)
        return first.through(last).contains { date in
            let (week, turn) = (calendar.weeks.week(of: date), calendar.cycleDays[date])
            return date.weekday == slot.weekday
                && (slot.week == nil || week == nil || slot.week == week)
                && (slot.cycleDay == nil || turn == nil || slot.cycleDay == turn)
                && (slot.use == .hours ? calendar.isInTerm(date) : calendar.isSchoolDay(date))
        }
    }
}
