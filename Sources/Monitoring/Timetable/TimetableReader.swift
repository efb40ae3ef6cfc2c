import FlowModel

/// Reads all files of the timetable and holds them against each other.
package enum TimetableReader {
    /// What came of reading.
    package struct Outcome: Sendable {
        /// Nil when there is any fault: a timetable is accepted whole or not at all.
        package let lessonTime: LessonTime?
        /// Every fault of every file, in the order of the files.
        package let faults: [ConfigurationFault]
        /// What is not wrong but will leave lessons not assessed.
        package let notices: [ConfigurationFault]

        init(lessonTime: LessonTime?, faults: [ConfigurationFault], notices: [ConfigurationFault]) {
            self.lessonTime = lessonTime
            self.faults = faults
            self.notices = notices
        }

        /// What could not even be read.
        package init(refused faults: [ConfigurationFault]) {
            self.init(lessonTime: nil, faults: faults, notices: [])
        }
    }

    /// - Parameters:
    ///   - sites: the names of the school's sites; other names in the files are faults.
    ///   - staff: everybody in the staff list: others in the files are faults, and those without rows are noticed.
    ///     Nil leaves this out.
    ///   - version: the hexadecimal digest of the files.
    package static func read(
        _ files: TimetableFiles, sites: Set<String>, staff: Set<StaffNumber>? = nil,
        definition: LessonDefinition = .standard,
        toleranceMinutes: Int = LessonTime.standardToleranceMinutes, version: String
    ) -> Outcome {
        let periods = PeriodsTable.parse(files.periods, sites: sites)
        let phases = periods.times.phases
        let days = DaysTable.parse(files.days, sites: sites, phases: phases)
        let holidays = BankHolidays.parse(files.bankHolidays)
        let weeks = files.weeks.map(WeekMap.parse) ?? (map: .empty, faults: [])
        let cycle = files.cycle.map(CycleTable.parse) ?? (rules: [], faults: [])
        let names = cycleNames(cycle.rules)
        let patterns = PatternTable.parse(
            files.timetable, periods: periods.times, weeks: weeks.map.weeks.union(names.weeks), cycleDays: names.days,
            sites: sites, staff: staff)
        let exceptions =
            files.exceptions.map { ExceptionTable.parse($0, sites: sites, phases: phases, staff: staff) }
            ?? (exceptions: .none, faults: [])
        let faults =
            days.faults + holidays.faults + periods.faults + weeks.faults + cycle.faults + patterns.faults
            + exceptions.faults
        guard faults.isEmpty, let bankHolidays = holidays.holidays,
            let calendar = SchoolCalendar(
                entries: days.entries, bankHolidays: bankHolidays, periods: periods.times, weeks: weeks.map,
                cycle: cycle.rules, sites: sites)
        else { return Outcome(lessonTime: nil, faults: faults, notices: []) }
        let lessonTime = LessonTime(
            calendar: calendar, patterns: patterns.patterns, exceptions: exceptions.exceptions,
            definition: definition, toleranceMinutes: toleranceMinutes, version: version
        ).read(from: files.sources)
        let check = TimetableCheck(
            files: files, calendar: calendar, lessonTime: lessonTime, cycle: cycle.rules, staff: staff)
        return Outcome(lessonTime: lessonTime, faults: [], notices: check.notices())
    }

    private static func cycleNames(_ rules: [CycleRule]) -> (weeks: Set<String>, days: Set<String>) {
        let (weeks, days) = (rules.filter(\.kind.namesWeeks), rules.filter { !$0.kind.namesWeeks })
        return (Set(weeks.flatMap(\.names)), Set(days.flatMap(\.names)))
    }
}
