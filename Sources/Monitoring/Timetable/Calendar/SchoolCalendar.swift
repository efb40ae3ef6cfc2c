import FlowModel

/// When the school is open, its period times and its cycle weeks.
package struct SchoolCalendar: Hashable, Sendable {
    package let entries: [CalendarEntry]
    package let bankHolidays: BankHolidays
    package let periods: PeriodTimes
    package let weeks: WeekMap
    /// The name of each teaching day where the school has a cycle of days; otherwise empty.
    package let cycleDays: [CivilDate: String]
    /// From the first day of the first term to the last day of the last one, both included. Beyond it nothing is known.
    package let range: ClosedRange<CivilDate>
    /// Every phase at every site: what concerns each of them concerns the school.
    private let places: [SchoolPlace]

    /// - Parameter sites: those of the school.
    /// - Returns: nil when no entry is a term.
    init?(
        entries: [CalendarEntry], bankHolidays: BankHolidays, periods: PeriodTimes, weeks: WeekMap,
        cycle: [CycleRule] = [], sites: Set<String> = []
    ) {
        let terms = entries.filter { $0.kind == .term }
        guard let first = terms.map(\.from).min(), let last = terms.map(\.to).max(), first <= last else { return nil }
        self.entries = entries
        self.bankHolidays = bankHolidays
        self.periods = periods
        self.range = first...last
        self.places = SchoolPlace.all(sites: sites, phases: periods.phases)
        let plain = SchoolCalendar(
            entries: entries, bankHolidays: bankHolidays, periods: periods, weeks: weeks, cycleDays: [:],
            range: first...last, places: places)
        let expansion = CycleExpansion(calendar: plain, rules: cycle)
        self.weeks = expansion.weeks(explicit: weeks)
        self.cycleDays = expansion.days()
    }

    /// A calendar whose cycle is worked out already.
    private init(
        entries: [CalendarEntry], bankHolidays: BankHolidays, periods: PeriodTimes, weeks: WeekMap,
        cycleDays: [CivilDate: String], range: ClosedRange<CivilDate>, places: [SchoolPlace]
    ) {
        self.entries = entries
        self.bankHolidays = bankHolidays
        self.periods = periods
        self.weeks = weeks
        self.cycleDays = cycleDays
        self.range = range
        self.places = places
    }

    var hasSeveralSites: Bool { Set(places.compactMap(\.site)).count > 1 }

    /// The same with more rows; a row that is there already is not added again. What was counted, weeks and days of a cycle, stays.
    func adding(_ more: [CalendarEntry]) -> SchoolCalendar {
        SchoolCalendar(
            entries: entries + more.filter { !entries.contains($0) }, bankHolidays: bankHolidays, periods: periods,
            weeks: weeks, cycleDays: cycleDays, range: range, places: places)
    }

    /// What the date is for the school as a whole: what concerns some sites or phases and not all of them is left out.
    package func day(_ date: CivilDate) -> CalendarDay {
        let everybody = entries.filter { $0.covers(date) && $0.audience.isEverybody }
        return day(date, entries: everybody + takingTheDay(date, [.closure, .inset, .holiday]))
    }

    /// Rows of these kinds that take the whole day from every phase at every site, one of them alone or all together: an INSET day may
    /// be written site by site. None where a phase at a site keeps its day.
    func takingTheDay(_ date: CivilDate, _ kinds: Set<CalendarEntry.Kind>) -> [CalendarEntry] {
        let rows = entries.filter { $0.covers(date) && $0.span == .wholeDay && kinds.contains($0.kind) }
        return places.allSatisfy { place in rows.contains { $0.audience.concerns(place) } } ? rows : []
    }

    /// What the date is for one place: what may concern it counts.
    package func day(_ date: CivilDate, at place: SchoolPlace) -> CalendarDay {
        day(date, entries: entries.filter { $0.covers(date) && $0.audience.mayConcern(place) })
    }

    /// What the date is for one place by the rows that surely concern it.
    func day(_ date: CivilDate, surelyAt place: SchoolPlace) -> CalendarDay {
        day(date, entries: entries.filter { $0.covers(date) && $0.audience.concerns(place) })
    }

    /// The entries that take a part of the date's timetable out: closures, early finishes, times off the timetable.
    func disturbances(on date: CivilDate, at place: SchoolPlace) -> [CalendarEntry] {
        entries.filter { entry in
            entry.covers(date) && entry.audience.mayConcern(place)
                && [.closure, .earlyFinish, .offTimetable].contains(entry.kind)
        }
    }

    /// Whether the date is a weekday of a term, and no bank holiday.
    func isInTerm(_ date: CivilDate) -> Bool {
        !date.weekday.isWeekend && bankHolidays.titles[date] == nil
            && entries.contains { $0.kind == .term && $0.covers(date) }
    }

    private func day(_ date: CivilDate, entries: [CalendarEntry]) -> CalendarDay {
        if date.weekday.isWeekend { return CalendarDay(date: date, kind: .weekend, label: date.weekday.name) }
        if let title = bankHolidays.titles[date] {
            return CalendarDay(date: date, kind: .bankHoliday, label: title, citation: bankHolidays.file)
        }
        let decisive: [(CalendarEntry.Kind, DayKind)] = [(.closure, .closure), (.inset, .inset), (.holiday, .holiday)]
        for (kind, dayKind) in decisive {
            if let entry = entries.first(where: { $0.kind == kind && $0.span == .wholeDay }) {
                return CalendarDay(date: date, kind: dayKind, label: entry.label, citation: entry.citation)
            }
        }
        guard range.contains(date), bankHolidays.covers(date) else { return CalendarDay(date: date, kind: .unknown) }
        guard let term = entries.first(where: { $0.kind == .term }) else {
            return CalendarDay(date: date, kind: .holiday)
        }
        return CalendarDay(date: date, kind: .teaching, label: term.label, citation: term.citation)
    }
}
