import FlowModel

/// Exceptions that take nothing away. Each may be a slip of the pen, and then the lesson that was meant still counts.
extension TimetableCheck {
    func uselessExceptions() -> [ConfigurationFault] {
        guard let file = files.exceptions?.name else { return [] }
        let exceptions = lessonTime.exceptions
        let rows = exceptions.all.compactMap { person, row in
            problem(of: row, of: person).map { (place: row.citation, problem: $0) }
        }
        let school = exceptions.school.filter { !isBefore($0.from) && !calendar.isInTerm($0.from) }.map { entry in
            (place: entry.citation, problem: Self.noSchool)
        }
        return (rows + school).map { row in
            ConfigurationFault(
                file: file, line: row.place.split(separator: ":").last.flatMap { Int($0) } ?? 0,
                problem: row.problem, hint: "check its date and its times")
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
        guard calendar.isInTerm(row.date) else { return Self.noSchool }
        guard row.kind == .covered else { return nil }
        let isTaught = lessonTime.dayPlan(of: person, on: row.date).lessons.contains { lesson in
            CivilTime.interval(row.date, row.span).map(IntervalSet([lesson.interval]).overlaps) ?? false
        }
        return isTaught ? nil : "the row changes nothing: the person has no lesson then"
    }

    private func isBefore(_ date: CivilDate) -> Bool { date < calendar.range.lowerBound }

    private static let noSchool = "the row changes nothing: there is no school on its date"
}
