import FlowModel

/// Holes between the rows of a person's day of school. A row that an export lost leaves one.
struct DayHoles {
    /// A shorter hole between two rows is a change of rooms.
    static let shortestMinutes = 45

    let calendar: SchoolCalendar
    /// Those of one person, in the order of the file.
    private let slots: [Weekday: [PatternSlot]]

    init(calendar: SchoolCalendar, slots: [PatternSlot]) {
        self.calendar = calendar
        self.slots = Dictionary(grouping: slots, by: \.weekday)
    }

    private struct Hole: Hashable {
        let span: CivilSpan
        /// The row that begins after the hole.
        let next: RowPlace
    }

    /// Each hole once, however many dates have it, in the order of the rows after them.
    /// - Parameter days: the days of school to look at.
    func faults(on days: [CivilDate]) -> [ConfigurationFault] {
        var seen: Set<[String]> = []
        var found: [Hole: Set<Weekday>] = [:]
        for day in days {
            let today = held(on: day)
            // The same rows leave the same holes on the same weekday.
            guard seen.insert([day.weekday.name] + today.map(\.citation)).inserted else { continue }
            for hole in holes(in: today, on: day.weekday) { found[hole, default: []].insert(day.weekday) }
        }
        return found.sorted { ($0.key.next.line, $0.key.span.start) < ($1.key.next.line, $1.key.span.start) }.map {
            fault($0, on: $1)
        }
    }

    private func fault(_ hole: Hole, on weekdays: Set<Weekday>) -> ConfigurationFault {
        let days = weekdays.sorted().map(\.name).joined(separator: ", ")
        return ConfigurationFault(
            file: hole.next.file, line: hole.next.line,
            problem: "nothing is said about \(hole.span) on \(days), before this row",
            hint: "add a row of type ppa, free, duty or lesson, if the person works then")
    }

    /// What surely holds on the date, in order of time; nothing where week, day of the cycle or time of a row is in doubt.
    private func held(on date: CivilDate) -> [PatternSlot] {
        let (week, turn) = (calendar.weeks.week(of: date), calendar.cycleDays[date])
        let today = (slots[date.weekday] ?? []).filter { $0.holds(on: date) }
        let isDoubtful = today.contains { slot in
            slot.doubt != nil || slot.week != nil && week == nil || slot.cycleDay != nil && turn == nil
        }
        guard !isDoubtful else { return [] }
        return today.filter { slot in
            (slot.week == nil || slot.week == week) && (slot.cycleDay == nil || slot.cycleDay == turn)
        }.sorted { ($0.span.start, $0.row.line) < ($1.span.start, $1.row.line) }
    }

    private func holes(in today: [PatternSlot], on weekday: Weekday) -> [Hole] {
        let rows = today.filter { $0.kind != nil }
        let contracted = today.filter { $0.use == .hours }.map(\.span)
        let school = rows.flatMap { calendar.periods.frames(.workingHours, on: weekday, at: $0.place).map(\.span) }
        let hours = contracted.isEmpty ? school : contracted
        let covered = rows.map(\.span) + rows.flatMap { calendar.periods.pauses(on: weekday, at: $0.place).map(\.span) }
        return zip(rows, rows.dropFirst()).flatMap { earlier, later -> [Hole] in
            guard let between = CivilSpan(start: earlier.span.end, end: later.span.start) else { return [] }
            let holes = between.subtracting(covered)
            let worked = hours.isEmpty ? holes : holes.flatMap { $0.subtracting($0.subtracting(hours)) }
            return worked.filter { $0.end.minutes - $0.start.minutes >= Self.shortestMinutes }
                .map { Hole(span: $0, next: later.row) }
        }
    }
}
