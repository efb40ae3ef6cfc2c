import FlowModel

/// What the office may have forgotten: not wrong, and worth a look before it matters.
package enum TimetableGaps {
    /// Holes between the rows of a day, and rows that never hold.
    package static func find(_ lessonTime: LessonTime) -> [ConfigurationFault] {
        guard let calendar = lessonTime.calendar else { return [] }
        let days = calendar.schoolDays(from: calendar.range.lowerBound, through: calendar.range.upperBound)
        return lessonTime.patterns.people.sorted { $0.text < $1.text }.flatMap { person in
            let slots = lessonTime.patterns.slots(of: person)
            return outsideTheYear(slots, calendar) + withoutSchool(slots, calendar) + atNight(slots)
                + outsideHours(slots) + DayHoles(calendar: calendar, slots: slots).faults(on: days)
        }
    }

    /// What a version leaves open that holds from a date on: days before its calendar, and people all of whose rows are over.
    package static func find(_ lessonTime: LessonTime, from first: CivilDate) -> [ConfigurationFault] {
        guard let calendar = lessonTime.calendar else { return [] }
        let begins = calendar.range.lowerBound
        let before =
            begins > first
            ? [
                ConfigurationFault(
                    file: "days.csv", problem: "its calendar begins on \(begins), after \(first)",
                    hint: "no lesson of the days between is assessed; give the terms since \(first) too")
            ] : []
        let over = lessonTime.patterns.people.sorted { $0.text < $1.text }.compactMap { person -> ConfigurationFault? in
            let slots = lessonTime.patterns.slots(of: person)
            guard let last = slots.first, slots.allSatisfy({ $0.to.map { $0 < first } ?? false }) else { return nil }
            return fault(
                last, "no row of this person holds on \(first) or later",
                hint: "check \"to\", or the date given as --from")
        }
        return before + over
    }

    /// Of people with contracted hours.
    private static func outsideHours(_ slots: [PatternSlot]) -> [ConfigurationFault] {
        let hours = slots.filter { $0.use == .hours }
        guard !hours.isEmpty else { return [] }
        let outside = slots.filter { slot in
            slot.kind == .lesson && !slot.span.subtracting(hours.filter(slot.sharesDays).map(\.span)).isEmpty
        }
        return unique(outside).map { slot in
            fault(
                slot, "the row lies outside the person's contracted hours",
                hint: "mend the row, or the rows of type hours")
        }
    }

    private static func outsideTheYear(_ slots: [PatternSlot], _ calendar: SchoolCalendar) -> [ConfigurationFault] {
        let range = calendar.range
        let never = slots.filter { slot in
            slot.from.map { $0 > range.upperBound } ?? false || slot.to.map { $0 < range.lowerBound } ?? false
        }
        return unique(never).map { slot in
            fault(
                slot, "the row's dates lie outside the calendar, \(range.lowerBound) to \(range.upperBound)",
                hint: "check \"from\" and \"to\", or add the terms to days.csv")
        }
    }

    /// Rows with dates of their own, or of a weekend, that hold on no day of school; those outside the calendar are told of already.
    private static func withoutSchool(_ slots: [PatternSlot], _ calendar: SchoolCalendar) -> [ConfigurationFault] {
        let dated = slots.filter { $0.from != nil || $0.to != nil || $0.weekday.isWeekend }
        let rows = Dictionary(grouping: dated, by: \.citation).values.filter { row in
            row.allSatisfy { slot in
                let first = max(slot.from ?? calendar.range.lowerBound, calendar.range.lowerBound)
                let last = min(slot.to ?? calendar.range.upperBound, calendar.range.upperBound)
                return first <= last
                    && !first.through(last).contains { date in
                        // Contracted hours hold on days of training too.
                        date.weekday == slot.weekday
                            && (slot.use == .hours ? calendar.isInTerm(date) : calendar.isSchoolDay(date))
                    }
            }
        }
        return rows.compactMap(\.first).sorted { $0.row.line < $1.row.line }.map { slot in
            fault(slot, "the row holds on no day of school", hint: "check its days, \"from\" and \"to\"")
        }
    }

    /// A spreadsheet that was told 1:30 for half past one in the afternoon.
    private static func atNight(_ slots: [PatternSlot]) -> [ConfigurationFault] {
        unique(slots.filter { $0.span.start < .endOfNight }).map { slot in
            fault(
                slot, "the row begins at \(slot.span.start), in the night",
                hint: "write times in 24 hours, such as 13:30")
        }
    }

    /// One row names several days and is told of once.
    static func unique(_ slots: [PatternSlot]) -> [PatternSlot] {
        slots.reduce(into: []) { found, slot in
            if !found.contains(where: { $0.citation == slot.citation }) { found.append(slot) }
        }
    }

    static func fault(_ slot: PatternSlot, _ problem: String, hint: String) -> ConfigurationFault {
        ConfigurationFault(file: slot.row.file, line: slot.row.line, problem: problem, hint: hint)
    }
}
