import FlowModel
import Monitoring
import Reporting

/// What the office asks of calendar and timetable.
extension SchoolSetup {
    package func knows(_ person: StaffNumber) -> Bool {
        directory.employees.contains { $0.staffNumber == person }
    }

    /// Monday to Friday, and what a weekend holds.
    package func week(of person: StaffNumber, at date: CivilDate) -> [String] {
        WeekText.lines(title: title(person, date), version: timetableVersion, plans: plans(person, date))
    }

    /// The same as a page.
    package func weekPage(of person: StaffNumber, at date: CivilDate) -> [UInt8] {
        WeekPage.render(title: title(person, date), version: timetableVersion, plans: plans(person, date))
    }

    package var timetableGaps: [ConfigurationFault] {
        TimetableGaps.find(lessonTime) + TimetableGaps.find(lessonTime, among: directory)
    }

    /// In the staff list and without any row, in their order.
    package var peopleWithoutPattern: [StaffNumber] {
        directory.employees.filter { !$0.isGenericLogIn }.map(\.staffNumber)
            .filter { !lessonTime.patterns.people.contains($0) }
    }

    /// One line: how many people, from when to when.
    package var timetableSummary: String {
        let people = lessonTime.patterns.people.count
        let range = lessonTime.calendar.map { "\($0.range.lowerBound) to \($0.range.upperBound)" } ?? "no calendar"
        let days = lessonTime.calendar.map { calendar in
            calendar.schoolDays(from: calendar.range.lowerBound, through: calendar.range.upperBound).count
        }
        return "timetable of \(people) people, \(range), \(days ?? 0) school days, version \(timetableVersion)"
    }

    private func title(_ person: StaffNumber, _ date: CivilDate) -> String {
        "\(person.text), week of Monday \(date.monday)"
    }

    private func plans(_ person: StaffNumber, _ date: CivilDate) -> [DayPlan] {
        let week = date.monday.through(date.monday.adding(days: 6)).map { lessonTime.dayPlan(of: person, on: $0) }
        return week.filter { !$0.date.weekday.isWeekend || !$0.periods.isEmpty }
    }
}
