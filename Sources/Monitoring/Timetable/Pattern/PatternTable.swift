import FlowModel

/// Reads `timetable.csv`; the columns and their meaning are in docs/formats/timetable.md.
enum PatternTable {
    static let columns: [CSVColumn] = [
        .required("staff_number"), .optional("week"), .required("day"), .optional("period"), .optional("start"),
        .optional("end"), .required("type"), .optional("class"), .optional("subject"), .optional("room"),
        .optional("site"), .optional("phase"), .optional("from"), .optional("to"),
    ]

    /// Nobody has more rows in a year, even with a new timetable every half term. Each is compared with the others.
    static let mostSlotsOfOnePerson = 1_000

    /// What `type` may say: the kinds of period, and `hours`.
    private enum SlotType: String, CaseIterable {
        case lesson, registration, assembly, duty, club, cover, ppa, free, leadership
        case breakTime = "break"
        case lunch, hours

        var use: PatternSlot.Use { PeriodKind(rawValue: rawValue).map(PatternSlot.Use.period) ?? .hours }
        var name: String { PeriodKind(rawValue: rawValue)?.name ?? rawValue }
    }

    static func parse(
        _ file: TimetableFile, periods: PeriodTimes, weeks: Set<String>, sites: Set<String>,
        staff: Set<StaffNumber>?
    ) -> (patterns: TeachingPatterns, faults: [ConfigurationFault]) {
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns)
        let names = KnownNames(weeks: weeks, sites: sites, phases: periods.phases)
        var patterns = TeachingPatterns()
        var faults = table.faults
        for row in table.rows {
            var reader = RowReader(row)
            if let person = reader.person("staff_number", known: staff) {
                for slot in slots(&reader, periods: periods, names: names) {
                    if reader.faults.isEmpty { check(slot, against: patterns.slots(of: person), &reader) }
                    patterns.add(slot, of: person)
                }
            }
            faults += reader.faults
        }
        return (patterns, faults)
    }

    /// The names that a row may use.
    private struct KnownNames {
        let weeks: Set<String>
        let sites: Set<String>
        let phases: Set<String>
    }

    /// One slot for each weekday of the row; none when the row has a fault.
    private static func slots(_ reader: inout RowReader, periods: PeriodTimes, names: KnownNames) -> [PatternSlot] {
        let type: SlotType? = reader.choice("type")
        let days = reader.weekdays("day")
        let week = week(&reader, names.weeks)
        let place = SchoolPlace(site: reader.name("site"), phase: reader.name("phase"))
        if let site = place.site { reader.check(site, "site", known: names.sites) }
        if let phase = place.phase { reader.check(phase, "phase", known: names.phases) }
        let (from, to) = (reader.date("from"), reader.date("to"))
        if let from, let to, to < from {
            reader.report("to", "the last date is earlier than the first", hint: "put the later date in \"to\"")
        }
        let label = label(&reader)
        guard reader.faults.isEmpty, let type, let days else { return [] }
        var slots: [PatternSlot] = []
        for weekday in days.sorted() {
            guard let span = span(&reader, periods: periods, on: weekday, at: place) else { return [] }
            slots.append(
                PatternSlot(
                    use: type.use, week: week, weekday: weekday, span: span, label: label ?? type.name, place: place,
                    from: from, to: to, citation: reader.row.citation))
        }
        return slots
    }

    /// `Y4 maths`; nil when the row names neither class nor subject.
    private static func label(_ reader: inout RowReader) -> String? {
        let words = [reader.name("class"), reader.name("subject")].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func week(_ reader: inout RowReader, _ known: Set<String>) -> String? {
        guard let week = reader.name("week"), !WeekMap.everyWeek.contains(week) else { return nil }
        if !known.contains(week) {
            let hint = "write every, or a week that weeks.csv names"
            reader.report("week", "unknown week \(quoted(week))", hint: hint)
        }
        return week
    }

    /// The time of the row on one weekday: of its period, or its own.
    private static func span(
        _ reader: inout RowReader, periods: PeriodTimes, on weekday: Weekday, at place: SchoolPlace
    ) -> CivilSpan? {
        let hasTimes = !reader.row.text("start").isEmpty && !reader.row.text("end").isEmpty
        let hasTime = !reader.row.text("start").isEmpty || !reader.row.text("end").isEmpty
        guard let name = reader.name("period") else {
            guard hasTimes else {
                let hint = "give a period, or both a start and an end"
                reader.report("period", "the row says no time", hint: hint)
                return nil
            }
            return reader.span()
        }
        guard !hasTime else {
            reader.report("start", "the row has a period and times of its own", hint: "keep one of the two")
            return nil
        }
        guard let period = periods.period(name, on: weekday, at: place) else {
            let problem = "there is no period \(quoted(name)) on \(weekday.name) for the phase and site of the row"
            reader.report("period", problem, hint: "add it to periods.csv, or correct period, day, phase or site here")
            return nil
        }
        return period.span
    }

    private static func check(_ slot: PatternSlot, against earlier: [PatternSlot], _ reader: inout RowReader) {
        guard earlier.count < mostSlotsOfOnePerson else {
            let hint = "give one row to several days"
            reader.report("staff_number", "one person has more than \(mostSlotsOfOnePerson) slots", hint: hint)
            return
        }
        guard let rival = earlier.first(where: { $0.conflicts(with: slot) }) else { return }
        let problem = "the row overlaps \(rival.citation) on \(slot.weekday.name), \(rival.span)"
        reader.report("day", problem, hint: "one person cannot do both: shorten or end one of the two rows")
    }
}
