import FlowModel

/// What only shows when the files of the timetable, and the staff list, are held against each other.
struct TimetableCheck {
    let files: TimetableFiles
    let calendar: SchoolCalendar
    let lessonTime: LessonTime
    /// Of `cycle.csv`; empty where there is none.
    let cycle: [CycleRule]
    let staff: Set<StaffNumber>?

    /// What will leave lessons not assessed although no file has a fault.
    func notices() -> [ConfigurationFault] {
        uncoveredYears() + uncountedCycles() + unmappedWeeks() + unusedWeeks() + unmappedDays() + uselessEntries()
            + uselessTimes() + missingFrames()
            + uselessExceptions() + peopleWithoutPattern()
    }

    private func uncoveredYears() -> [ConfigurationFault] {
        let years = calendar.range.lowerBound.year...calendar.range.upperBound.year
        return years.filter { !calendar.bankHolidays.years.contains($0) }.map { year in
            ConfigurationFault(
                file: files.bankHolidays.name, problem: "the bank holidays of \(year) are not listed in full",
                hint: "save the gov.uk file again; until then no lesson of that year is assessed")
        }
    }

    /// The first day that the calendar knows decides nothing about the weeks before it.
    private func uncountedCycles() -> [ConfigurationFault] {
        guard let file = files.cycle else { return [] }
        return cycle.filter { !$0.isCounted(in: calendar) }.map { rule in
            ConfigurationFault(
                file: file.name,
                problem:
                    "the rule of \(rule.from) begins before the calendar, \(calendar.range.lowerBound): what it counts is not known",
                hint: "add the terms since then to days.csv, or begin the rule with the calendar")
        }
    }

    /// A few are told one by one; more are most likely one mistake.
    private func unmappedWeeks() -> [ConfigurationFault] {
        guard !lessonTime.patterns.weeks.isEmpty else { return [] }
        let mondays = Set(
            calendar.schoolDays(from: calendar.range.lowerBound, through: calendar.range.upperBound).map(\.monday)
        ).filter { calendar.weeks.week(of: $0) == nil }.sorted()
        let few = 3
        let problems =
            mondays.count <= few
            ? mondays.map { "the week of \($0) has no name" }
            : mondays.first.map { ["\(mondays.count) weeks have no name, the first that of \($0)"] } ?? []
        return problems.map { problem in
            ConfigurationFault(
                file: (files.weeks ?? files.cycle ?? files.timetable).name, problem: problem,
                hint: "add it to the week map; until then lessons that depend on the week are not assessed")
        }
    }

    /// A name that no row asks for may be another spelling of one: then nobody has a lesson in that week.
    private func unusedWeeks() -> [ConfigurationFault] {
        let asked = lessonTime.patterns.weeks
        guard !asked.isEmpty else { return [] }
        return calendar.weeks.weeks.subtracting(asked).sorted().map { name in
            ConfigurationFault(
                file: (files.weeks ?? files.cycle ?? files.timetable).name,
                problem: "no row of the timetable is of the week \(quoted(name))",
                hint: "spell it as in the timetable, where the weeks are \(asked.sorted().joined(separator: ", "))")
        }
    }

    /// One notice: where the count of a cycle stops, it stops for all days after.
    private func unmappedDays() -> [ConfigurationFault] {
        guard lessonTime.patterns.dependsOnCycleDays, let file = files.cycle else { return [] }
        let missing = calendar.schoolDays(from: calendar.range.lowerBound, through: calendar.range.upperBound)
            .filter { calendar.cycleDays[$0] == nil }
        guard let first = missing.first else { return [] }
        return [
            ConfigurationFault(
                file: file.name, problem: "\(missing.count) school days have no day of the cycle, the first \(first)",
                hint: "begin the cycle with the first day of the year; until then their lessons are not assessed")
        ]
    }

    private func uselessEntries() -> [ConfigurationFault] {
        calendar.entries.filter { entry in
            entry.kind != .term
                && !entry.from.through(min(entry.to, entry.from.adding(days: 366))).contains { date in
                    calendar.isInTerm(date) || entry.kind == .inset && isBesideTerm(date)
                }
        }.map { entry in
            ConfigurationFault(
                file: files.days.name, line: entry.line,
                problem: "the row changes nothing: there is no school on its dates", hint: "check its dates")
        }
    }

    private func uselessTimes() -> [ConfigurationFault] {
        calendar.entries.compactMap { entry in
            problem(ofTimesIn: entry).map {
                ConfigurationFault(file: files.days.name, line: entry.line, problem: $0, hint: "check its times")
            }
        }
    }

    /// Staff are trained before the first day of a term, and after the last.
    private func isBesideTerm(_ date: CivilDate) -> Bool {
        !date.weekday.isWeekend && calendar.bankHolidays.titles[date] == nil
            && calendar.entries.contains { term in
                term.kind == .term && term.from.adding(days: -14) <= date && date <= term.to.adding(days: 14)
            }
    }

    private func missingFrames() -> [ConfigurationFault] {
        let frames: [PeriodTime.Kind] = [.workingHours, .onSite]
        return frames.filter { kind in !calendar.periods.rows.contains { $0.kind == kind } }.map { kind in
            ConfigurationFault(
                file: files.periods.name, problem: "no row of kind \(kind.rawValue)",
                hint: "add one, or an authorisation limited to that time permits nothing")
        }
    }

    /// One notice with a count: the shell that knows who may see them lists the people.
    private func peopleWithoutPattern() -> [ConfigurationFault] {
        guard let staff else { return [] }
        let missing = staff.subtracting(lessonTime.patterns.people).count
        guard missing > 0 else { return [] }
        return [
            ConfigurationFault(
                file: files.timetable.name, problem: "\(missing) in the staff list have no row",
                hint:
                    "no lesson of theirs is known but checked cover, and no working hour; rows of type hours suit staff without classes"
            )
        ]
    }
}
