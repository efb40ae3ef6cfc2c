import FlowModel

/// What the office may have forgotten: not wrong, and worth a look before it matters.
package enum TimetableGaps {
    /// More of one kind are told of together: most likely they are one mistake, or none.
    static let few = 3

    /// Holes between the rows of a day, and rows that never hold, or not as long as they say.
    package static func find(_ lessonTime: LessonTime) -> [ConfigurationFault] {
        guard let calendar = lessonTime.calendar else { return [] }
        let people = lessonTime.patterns.people.sorted { $0.text < $1.text }.map(lessonTime.patterns.slots)
        let rows = people.flatMap { slots in
            outsideTheYear(slots, calendar) + withoutSchool(slots, calendar) + atNight(slots) + outsideHours(slots)
        }
        return rows + withoutPeriod(people.joined(), calendar)
            + takenOut(people.joined(), calendar, lessonTime.definition) + holes(people, calendar)
    }

    /// People with few holes are told of one by one. Where many have them, the export says nothing of time without a class.
    private static func holes(_ people: [[PatternSlot]], _ calendar: SchoolCalendar) -> [ConfigurationFault] {
        let days = calendar.schoolDays(from: calendar.range.lowerBound, through: calendar.range.upperBound)
        let holes = people.map { DayHoles(calendar: calendar, slots: $0).faults(on: days) }.filter { !$0.isEmpty }
        guard holes.count > few, let first = holes.first?.first else { return holes.flatMap(summed) }
        let problem =
            "\(holes.count) people have \(DayHoles.shortestMinutes) minutes or more between rows, the first before this row"
        return [
            ConfigurationFault(
                file: first.file, line: first.line, problem: problem,
                hint: "nothing needs doing if the rows name no time without pupils, and nobody's lessons are missing")
        ]
    }

    private static func summed(_ holes: [ConfigurationFault]) -> [ConfigurationFault] {
        guard holes.count > few, let first = holes.first else { return holes }
        return [
            ConfigurationFault(
                file: first.file, line: first.line,
                problem: "\(first.problem), nor about \(holes.count - 1) more times of this person", hint: first.hint)
        ]
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
        return unique(slots.filter { isOutside($0, range) }).map { slot in
            fault(
                slot, "the row's dates lie outside the calendar, \(range.lowerBound) to \(range.upperBound)",
                hint: "check \"from\" and \"to\", or add the terms to days.csv")
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
        var seen: Set<String> = []
        return slots.filter { seen.insert($0.citation).inserted }
    }

    static func fault(_ slot: PatternSlot, _ problem: String, hint: String) -> ConfigurationFault {
        ConfigurationFault(file: slot.row.file, line: slot.row.line, problem: problem, hint: hint)
    }
}
