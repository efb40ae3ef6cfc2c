import FlowModel

/// Reads one row of `timetable.csv` into the weekly slots that it stands for.
enum PatternRow {
    /// The names that a row may use.
    struct KnownNames {
        let weeks: Set<String>
        let cycleDays: Set<String>
        let sites: Set<String>
        let phases: Set<String>
    }

    /// One slot for each weekday of the row; none when the row has a fault.
    static func slots(_ reader: inout RowReader, periods: PeriodTimes, names: KnownNames) -> [PatternSlot] {
        let type: SlotType? = reader.choice("type")
        let days = days(&reader, names.cycleDays)
        let week = week(&reader, names.weeks)
        let place = SchoolPlace(site: reader.name("site"), phase: reader.name("phase"))
        if let site = place.site { reader.check(site, "site", known: names.sites) }
        if let phase = place.phase { reader.check(phase, "phase", known: names.phases) }
        let (from, to) = dates(&reader)
        let label = label(&reader)
        let doubt = doubt(&reader)
        guard reader.faults.isEmpty, let type, let days else { return [] }
        let source = source(&reader)
        guard reader.faults.isEmpty else { return [] }
        let citation = reader.row.citation + (source.map { " (\($0))" } ?? "")
        return times(&reader, days, periods: periods, at: place).flatMap { weekday, time in
            let type = time.use(of: type)
            return days.turns.map { turn in
                PatternSlot(
                    use: type.use, week: week, cycleDay: turn, weekday: weekday, span: time.span,
                    label: label ?? type.name,
                    place: place, from: from, to: to, citation: citation,
                    row: RowPlace(file: reader.row.file, line: reader.row.line), doubt: doubt,
                    lacksPeriod: time.isMissing)
            }
        }
    }

    /// The days of a row: weekdays, or days of a cycle, which may fall on any day from Monday to Friday.
    private struct Days {
        let weekdays: Set<Weekday>
        /// The days of the cycle; one nil for a row that names weekdays.
        let turns: [String?]
    }

    /// The time of a row on one weekday.
    private struct Time {
        let span: CivilSpan
        /// Of its period; nil for times of its own.
        let period: PeriodTime.Kind?
        /// Its period is not on this weekday: the span is that of other days, and nobody knows when the row holds, or whether.
        var isMissing = false

        /// What the school calls registration or assembly is no lesson by its name: exports write a row for it as for any class.
        func use(of type: SlotType) -> SlotType {
            type == .lesson ? period?.use.flatMap { SlotType(rawValue: $0.rawValue) } ?? type : type
        }
    }

    private static func days(_ reader: inout RowReader, _ cycleDays: Set<String>) -> Days? {
        let names = reader.row.list("day")
        if !names.isEmpty, Set(names).isSubset(of: cycleDays) {
            return Days(weekdays: Set(Weekday.allCases.filter { !$0.isWeekend }), turns: Set(names).sorted())
        }
        return reader.weekdays("day", others: cycleDays).map { Days(weekdays: $0, turns: [nil]) }
    }

    /// The time of the row on each of its weekdays. A period need not exist on every weekday on which a day of a cycle may fall; there it
    /// stands for all the time that it has on others.
    private static func times(
        _ reader: inout RowReader, _ days: Days, periods: PeriodTimes, at place: SchoolPlace
    ) -> [(Weekday, Time)] {
        let weekdays = days.weekdays.sorted()
        let name = days.turns == [nil] ? nil : reader.name("period")
        let lacking = weekdays.filter { day in name.map { periods.period($0, on: day, at: place) == nil } ?? false }
        var times: [(Weekday, Time)] = []
        for weekday in weekdays where !lacking.contains(weekday) || lacking == weekdays {
            guard let time = time(&reader, periods: periods, on: weekday, at: place) else { return [] }
            times.append((weekday, time))
        }
        guard let start = times.map(\.1.span.start).min(), let end = times.map(\.1.span.end).max(),
            let span = CivilSpan(start: start, end: end)
        else { return times }
        return times + lacking.map { ($0, Time(span: span, period: times.first?.1.period, isMissing: true)) }
    }

    private static func dates(_ reader: inout RowReader) -> (from: CivilDate?, to: CivilDate?) {
        let (from, to) = (reader.date("from"), reader.date("to"))
        if let from, let to, to < from {
            reader.report("to", "the last date is earlier than the first", hint: "put the later date in \"to\"")
        }
        return (from, to)
    }

    /// `Y4 maths`; nil when the row names neither class nor subject.
    private static func label(_ reader: inout RowReader) -> String? {
        let words = [reader.name("class"), reader.name("subject")].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private static func week(_ reader: inout RowReader, _ known: Set<String>) -> String? {
        guard let week = reader.name("week"), !WeekMap.everyWeek.contains(week) else { return nil }
        if !known.contains(week) {
            let hint = "write every, or a week that weeks.csv or cycle.csv names"
            reader.report("week", "unknown week \(quoted(week))", hint: hint)
        }
        return week
    }

    /// The original's file and line, which an import wrote.
    private static func source(_ reader: inout RowReader) -> String? {
        let text = reader.row.text("source")
        let longest = 120
        if text.count > longest {
            reader.report("source", "the field is too long", hint: "use at most \(longest) characters")
        }
        return text.isEmpty ? nil : text
    }

    private static func doubt(_ reader: inout RowReader) -> SlotDoubt? {
        reader.row.text("doubt").isEmpty ? nil : reader.choice("doubt")
    }

    /// The time of the row on one weekday: of its period, or its own.
    private static func time(
        _ reader: inout RowReader, periods: PeriodTimes, on weekday: Weekday, at place: SchoolPlace
    ) -> Time? {
        let hasTimes = !reader.row.text("start").isEmpty && !reader.row.text("end").isEmpty
        let hasTime = !reader.row.text("start").isEmpty || !reader.row.text("end").isEmpty
        guard let name = reader.name("period") else {
            guard hasTimes else {
                let hint = "give a period, or both a start and an end"
                reader.report("period", "the row says no time", hint: hint)
                return nil
            }
            return reader.span().map { Time(span: $0, period: nil) }
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
        return Time(span: period.span, period: period.kind)
    }
}
