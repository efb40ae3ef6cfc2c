import FlowModel

/// When one person was rostered with responsibility for pupils (definition C0 of the law page), as far as the school's
/// own records tell. Pure: the same files give the same answer.
package struct LessonTime: Hashable, Sendable {
    /// Bells drift and clocks err: so much at each edge of a lesson is never flagged (law page C6).
    package static let standardToleranceMinutes = 5

    /// In the order of their dates; never empty.
    package let versions: [TimetableVersion]
    package let exceptions: StaffExceptions
    package let definition: LessonDefinition
    /// What the rules take off each edge of a lesson (`Interval.inset`), in milliseconds.
    package let tolerance: Int64
    /// The hexadecimal digest of the files, made by the shell; reports cite it.
    package let version: String
    /// What it was read from.
    package private(set) var sources: [TimetableSource] = []

    package init(
        calendar: SchoolCalendar?, patterns: TeachingPatterns, exceptions: StaffExceptions = .none,
        definition: LessonDefinition = .standard, toleranceMinutes: Int = standardToleranceMinutes, version: String
    ) {
        self.init(
            versions: [TimetableVersion(from: nil, calendar: calendar, patterns: patterns)], exceptions: exceptions,
            definition: definition, toleranceMinutes: toleranceMinutes, version: version)
    }

    private init(
        versions: [TimetableVersion], exceptions: StaffExceptions, definition: LessonDefinition,
        toleranceMinutes: Int, version: String
    ) {
        self.versions = versions.map { $0.adding(exceptions.school) }
        self.exceptions = exceptions
        self.definition = definition
        self.tolerance = Int64(max(0, toleranceMinutes)) * 60_000
        self.version = version
    }

    /// Several versions as one, with the exceptions and the school's choices of the last.
    /// - Parameter last: the one that holds from the latest date.
    init(_ earlier: [LessonTime], then last: LessonTime, version: String) {
        self.init(
            versions: (earlier + [last]).flatMap(\.versions), exceptions: last.exceptions,
            definition: last.definition, toleranceMinutes: Int(last.tolerance / 60_000), version: version)
        sources = (earlier + [last]).flatMap(\.sources)
    }

    /// The same, with what it was read from.
    func read(from sources: [TimetableSource]) -> LessonTime {
        var time = self
        time.sources = sources
        return time
    }

    /// The same, from one date on.
    func holding(from date: CivilDate) -> LessonTime {
        LessonTime(
            versions: versions.map { TimetableVersion(from: date, calendar: $0.calendar, patterns: $0.patterns) },
            exceptions: exceptions, definition: definition, toleranceMinutes: Int(tolerance / 60_000),
            version: version
        ).read(from: sources)
    }

    /// The calendar of the last version, in which the limits of authorisations are counted; nil when the school has none.
    package var calendar: SchoolCalendar? { versions.last?.calendar }
    /// The patterns of the last version.
    package var patterns: TeachingPatterns { versions.last?.patterns ?? TeachingPatterns() }

    /// The person's day, with every slot that is or may be on it.
    package func dayPlan(of person: StaffNumber, on date: CivilDate) -> DayPlan {
        guard let version = version(on: date) else { return emptyPlan(date, gap: .noVersion) }
        guard let calendar = version.calendar else { return emptyPlan(date, gap: .noCalendar) }
        let slots = version.patterns.slots(of: person)
        let planner = planner(of: person, on: date, calendar, slots)
        let day = planner.day()
        return DayPlan(
            date: date, kind: day.kind, label: day.label, week: calendar.weeks.week(of: date),
            cycleDay: calendar.cycleDays[date], periods: planner.periods(), workingHours: planner.workingHours(),
            onSite: planner.onSite(),
            gap: gap(day, hasPattern: slots.contains { $0.holds(on: date) }))
    }

    /// When the person was entered as away, or a place of theirs as shut.
    func timeAway(of person: StaffNumber, on date: CivilDate) -> IntervalSet {
        guard let version = version(on: date), let calendar = version.calendar else { return .empty }
        return planner(of: person, on: date, calendar, version.patterns.slots(of: person)).timeAway
    }

    /// The times at which traffic of the person may be looked at, from the first date through the last, both included.
    /// Lessons are whole, without tolerance; what is not assessed is not permitted.
    ///
    /// - Parameter sites: for which alone it is permitted; nil for all.
    package func permittedTimes(
        of person: StaffNumber, from first: CivilDate, through last: CivilDate, scope: PermittedScope,
        at sites: Set<String>? = nil
    ) -> IntervalSet {
        let plans = first.through(last).map { date in
            let plan = dayPlan(of: person, on: date)
            return sites.map { plan.limited(to: $0) } ?? plan
        }
        return switch scope {
        case .lessons: IntervalSet(plans.flatMap { $0.assessedLessons.map(\.interval) })
        case .workingHours: IntervalSet(plans.flatMap(\.workingHours.intervals))
        case .onSite: IntervalSet(plans.flatMap(\.onSite.intervals))
        }
    }

    private func version(on date: CivilDate) -> TimetableVersion? {
        versions.last { $0.from.map { $0 <= date } ?? true }
    }

    private func planner(
        of person: StaffNumber, on date: CivilDate, _ calendar: SchoolCalendar, _ slots: [PatternSlot]
    ) -> DayPlanner {
        DayPlanner(
            date: date, calendar: calendar, slots: slots, exceptions: exceptions.exceptions(of: person, on: date),
            definition: definition)
    }

    private func gap(_ day: CalendarDay, hasPattern: Bool) -> NotAssessedReason? {
        if day.kind == .unknown { return .outsideCalendar }
        return day.kind == .teaching && !hasPattern ? .noPattern : nil
    }

    private func emptyPlan(_ date: CivilDate, gap: NotAssessedReason) -> DayPlan {
        DayPlan(
            date: date, kind: .unknown, label: "", week: nil, cycleDay: nil, periods: [], workingHours: .empty,
            onSite: .empty,
            gap: gap)
    }
}
