import FlowModel

/// Reads `timetable.csv`; the columns and their meaning are in docs/formats/timetable.md.
enum PatternTable {
    static let columns: [CSVColumn] = [
        .required("staff_number"), .optional("week"), .required("day"), .optional("period"), .optional("start"),
        .optional("end"), .required("type"), .optional("class"), .optional("subject"), .optional("room"),
        .optional("site"), .optional("phase"), .optional("from"), .optional("to"), .optional("source"),
        .optional("doubt"),
    ]

    /// Nobody has more in a year, even where each date of a feed has a row of its own. Each is compared with the others.
    static let mostSlotsOfOnePerson = 3_000

    static func parse(
        _ file: TimetableFile, periods: PeriodTimes, weeks: Set<String>, cycleDays: Set<String> = [],
        sites: Set<String>,
        staff: Set<StaffNumber>?
    ) -> (patterns: TeachingPatterns, faults: [ConfigurationFault]) {
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns)
        let names = PatternRow.KnownNames(weeks: weeks, cycleDays: cycleDays, sites: sites, phases: periods.phases)
        var patterns = TeachingPatterns()
        var faults = table.faults
        var full: Set<StaffNumber> = []
        for row in table.rows {
            var reader = RowReader(row)
            if let person = reader.person("staff_number", known: staff), !full.contains(person) {
                let slots = PatternRow.slots(&reader, periods: periods, names: names)
                if patterns.slots(of: person).count + slots.count > mostSlotsOfOnePerson {
                    let hint = "give one row to several days"
                    reader.report("staff_number", "one person has more than \(mostSlotsOfOnePerson) slots", hint: hint)
                    full.insert(person)
                } else {
                    add(slots, of: person, to: &patterns, periods, &reader)
                }
            }
            faults += reader.faults
        }
        return (patterns, faults)
    }

    private static func add(
        _ slots: [PatternSlot], of person: StaffNumber, to patterns: inout TeachingPatterns, _ periods: PeriodTimes,
        _ reader: inout RowReader
    ) {
        for slot in slots {
            if reader.faults.isEmpty { check(slot, of: person, in: patterns, periods, &reader) }
            patterns.add(slot, of: person)
        }
    }

    private static func check(
        _ slot: PatternSlot, of person: StaffNumber, in patterns: TeachingPatterns, _ periods: PeriodTimes,
        _ reader: inout RowReader
    ) {
        let rivals = patterns.slots(of: person, on: slot.weekday)
        let conflict = rivals.first { $0.conflicts(with: slot) && !isDutyInPause(slot, $0, periods) }
        guard let rival = conflict else { return }
        let problem = "the row overlaps \(rival.citation) on \(slot.weekday.name), \(rival.span)"
        reader.report("day", problem, hint: "one person cannot do both: shorten or end one of the two rows")
    }

    /// Whether one is a duty and the other a lesson whose break or lunch leaves all the time that they share.
    private static func isDutyInPause(_ one: PatternSlot, _ other: PatternSlot, _ periods: PeriodTimes) -> Bool {
        let (duty, lesson) = one.kind == .duty ? (one, other) : (other, one)
        guard duty.kind == .duty, lesson.kind == .lesson else { return false }
        let pauses = periods.pauses(on: lesson.weekday, at: lesson.place).map(\.span)
        return lesson.span.subtracting(pauses).allSatisfy { !$0.overlaps(duty.span) }
    }
}
