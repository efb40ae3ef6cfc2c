import FlowModel

/// Exceptions that take nothing away. Each may be a slip of the pen, and then the lesson that was meant still counts.
extension TimetableCheck {
    func uselessExceptions() -> [ConfigurationFault] {
        guard let file = files.exceptions?.name else { return [] }
        let exceptions = lessonTime.exceptions
        let rows = exceptions.all.compactMap { person, row in
            problem(of: row, of: person).map { (line: row.row.line, problem: $0) }
        }
        let school = exceptions.school.compactMap { entry in
            problem(of: entry).map { (line: entry.line, problem: $0) }
        }
        return (rows + school).map { row in
            ConfigurationFault(
                file: file, line: row.line, problem: row.problem, hint: "check its date and its times")
        } + before(file)
    }

    /// Rows of earlier years are kept and are told of together.
    private func before(_ file: String) -> [ConfigurationFault] {
        let dates = lessonTime.exceptions.all.map(\.exception.date) + lessonTime.exceptions.school.map(\.from)
        let count = dates.count(where: isBefore)
        guard count > 0 else { return [] }
        let problem = "\(count) of its rows lie before the calendar, which begins on \(calendar.range.lowerBound)"
        return [
            ConfigurationFault(file: file, problem: problem, hint: "nothing needs doing if they are of earlier years")
        ]
    }

    private func problem(of row: StaffException, of person: StaffNumber) -> String? {
        guard !isBefore(row.date) else { return nil }
        guard calendar.isInTerm(row.date) else { return isOfARun(row, of: person) ? nil : Self.noSchool }
        if let night = Self.atNight(row.span) { return night }
        let plan = lessonTime.dayPlan(of: person, on: row.date)
        if row.kind == .coverGiven {
            let isListed = plan.periods.contains { $0.citation == row.citation }
            return isListed ? nil : "the row changes nothing: no lesson can be covered then"
        }
        // A whole day away is entered whether or not there were lessons on it, and an afternoon also over planning time.
        guard row.kind == .covered || row.span != .wholeDay && !plan.lessons.isEmpty else { return nil }
        let slots =
            row.kind == .covered ? plan.lessons : plan.periods.filter { ![.breakTime, .lunch].contains($0.kind) }
        let isTouched = slots.contains { slot in
            CivilTime.interval(row.date, row.span).map(IntervalSet([slot.interval]).overlaps) ?? false
        }
        return isTouched ? nil : "the row changes nothing: the person has no lesson then"
    }

    /// A trip or an illness that is entered day by day runs over weekends too.
    private func isOfARun(_ row: StaffException, of person: StaffNumber) -> Bool {
        guard row.kind.isAway, row.span == .wholeDay else { return false }
        return [-1, 1].contains { days in
            lessonTime.exceptions.exceptions(of: person, on: row.date.adding(days: days)).contains {
                $0.kind == row.kind && $0.span == .wholeDay
            }
        }
    }

    private func problem(of entry: CalendarEntry) -> String? {
        guard !isBefore(entry.from) else { return nil }
        return calendar.isInTerm(entry.from) ? problem(ofTimesIn: entry) : Self.noSchool
    }

    /// Times of a row for the school at which nobody has anything, or that are in the night: one of the two is a slip.
    func problem(ofTimesIn entry: CalendarEntry) -> String? {
        guard entry.span != .wholeDay else { return nil }
        if let night = Self.atNight(entry.span) { return night }
        let slots = lessonTime.patterns.people.flatMap { lessonTime.patterns.slots(of: $0) }
        let isUsed = slots.contains { $0.kind != nil && $0.span.overlaps(entry.span) }
        return isUsed ? nil : "the row changes nothing: nobody has a lesson at that time"
    }

    /// Half past one of a clock of twelve hours.
    private static func atNight(_ span: CivilSpan) -> String? {
        guard span != .wholeDay else { return nil }
        let isStart = span.start > .startOfDay && span.start < .endOfNight
        guard isStart || span.end < .endOfNight else { return nil }
        return "the row is of \(span), in the night: write times in 24 hours, such as 13:30"
    }

    private func isBefore(_ date: CivilDate) -> Bool { date < calendar.range.lowerBound }

    private static let noSchool = "the row changes nothing: there is no school on its date"
}
