/// Works out from the rules of a cycle what each week and each day of the calendar is. A date of school about which the
/// calendar knows nothing ends the count: what follows would be a guess (law page C7).
struct CycleExpansion {
    let calendar: SchoolCalendar
    let rules: [CycleRule]

    /// The name of each week, by its Monday; the explicit map wins over every rule, for that week alone.
    func weeks(explicit: WeekMap) -> WeekMap {
        var names: [CivilDate: String] = [:]
        for (rule, last) in reaches(ofWeeks: true) {
            names.merge(weeks(of: rule, through: last)) { _, later in later }
        }
        return explicit.filling(with: names)
    }

    /// The name of each teaching day in a cycle of days.
    func days() -> [CivilDate: String] {
        var names: [CivilDate: String] = [:]
        for (rule, last) in reaches(ofWeeks: false) {
            var turn = 0
            guard rule.isCounted(in: calendar) else { continue }
            for date in rule.from.through(last) {
                if isUnknown(date) { break }
                guard isTimetabled(date) else { continue }
                names[date] = rule.names[turn % rule.names.count]
                turn += 1
            }
        }
        return names
    }

    private func weeks(of rule: CycleRule, through last: CivilDate) -> [CivilDate: String] {
        switch rule.kind {
        case .calendarWeeks: return turns(rule, mondays(from: rule.from, through: last))
        case .teachingWeeks, .days:
            guard rule.isCounted(in: calendar) else { return [:] }
            return turns(rule, taught(rule, mondays(from: rule.from, through: last)))
        case .halfTerm: return weeksOfTerms(of: rule, through: last)
        }
    }

    /// A week that two terms share has a name only where both give it the same.
    private func weeksOfTerms(of rule: CycleRule, through last: CivilDate) -> [CivilDate: String] {
        var names: [CivilDate: Set<String>] = [:]
        for term in calendar.entries where term.kind == .term && term.to >= rule.from && term.from <= last {
            let weeks = mondays(from: max(term.from.monday, rule.from), through: min(term.to, last))
            for (monday, name) in turns(rule, taught(rule, weeks, of: term)) { names[monday, default: []].insert(name) }
        }
        return names.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    private func turns(_ rule: CycleRule, _ mondays: [CivilDate]) -> [CivilDate: String] {
        Dictionary(uniqueKeysWithValues: mondays.enumerated().map { ($1, rule.names[$0 % rule.names.count]) })
    }

    /// The weeks that have enough days of school, up to the first about which something is unknown.
    /// - Parameter term: whose days alone count; nil for all.
    private func taught(_ rule: CycleRule, _ mondays: [CivilDate], of term: CalendarEntry? = nil) -> [CivilDate] {
        mondays.prefix { monday in !days(of: monday).contains(where: isUnknown) }
            .filter { monday in
                let own = days(of: monday).filter { term?.covers($0) ?? true }
                return own.count(where: isTimetabled) >= rule.leastDays
            }
    }

    private func mondays(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
        guard first.monday <= last else { return [] }
        return stride(from: first.monday.dayNumber, through: last.dayNumber, by: 7).map(
            CivilDate.init(clampingDayNumber:))
    }

    private func days(of monday: CivilDate) -> [CivilDate] { monday.through(monday.adding(days: 4)) }

    /// A day that the printed calendar counted: one of teaching, or one on which the school was shut unexpectedly. Snow
    /// does not move the cycle.
    private func isTimetabled(_ date: CivilDate) -> Bool {
        switch calendar.day(date).kind {
        case .teaching: true
        case .closure: calendar.isInTerm(date) && !isWithoutLessons(date)
        default: false
        }
    }

    /// INSET and holidays that were known beforehand: snow on such a day takes no lesson away.
    private func isWithoutLessons(_ date: CivilDate) -> Bool {
        !calendar.takingTheDay(date, [.inset, .holiday]).isEmpty
    }

    private func isUnknown(_ date: CivilDate) -> Bool {
        calendar.day(date).kind == .unknown && calendar.isInTerm(date)
    }

    /// Each rule of one sort with the last date that it reaches.
    private func reaches(ofWeeks: Bool) -> [(CycleRule, CivilDate)] {
        let rules = rules.filter { $0.kind.namesWeeks == ofWeeks }
        return rules.enumerated().map { index, rule in
            let next = index + 1 < rules.count ? rules[index + 1].from.adding(days: -1) : calendar.range.upperBound
            return (rule, min(next, calendar.range.upperBound))
        }
    }
}
