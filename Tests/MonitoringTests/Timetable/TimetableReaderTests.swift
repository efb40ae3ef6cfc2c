import FlowModel
import Monitoring
import Testing

/// Files held against each other and against the staff list.
@Suite struct TimetableReaderTests {
    private let everybody = Set("ABCDHNOPS".compactMap { StaffNumber(String($0)) })

    @Test func readsTheWholeSchoolWithoutFaults() throws {
        let outcome = SchoolFixture.read(staff: everybody)
        #expect(outcome.problems == [])
        #expect(outcome.lessonTime?.version == "0f")
        #expect(outcome.lessonTime?.patterns.people == everybody)
    }

    @Test func tellsTheFaultsOfEveryFileAtOnce() {
        let outcome = SchoolFixture.read(
            days: SchoolFixture.days + "\nx,y,,,,,,z", bankHolidays: "{}", weeks: "monday,week\nx,A\n",
            exceptions: "staff_number,date,kind\nA,x,trip\n")
        #expect(outcome.lessonTime == nil)
        let files = Set(outcome.faults.map(\.file))
        #expect(files.isSuperset(of: ["days.csv", "bank-holidays.json", "weeks.csv", "exceptions.csv"]))
    }

    @Test func refusesStrangersWithoutRepeatingTheirNumbers() throws {
        let staff = everybody.subtracting([try #require(StaffNumber("H"))])
        let outcome = SchoolFixture.read(staff: staff)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems == ["timetable.csv:10:1 the staff list has nobody with this number"])
    }

    @Test func noticesPeopleWithoutRowsByNumberOnly() throws {
        let staff = everybody.union([try #require(StaffNumber("Z-99"))])
        let notices = SchoolFixture.read(staff: staff).notices
        #expect(notices.contains { $0.problem == "1 in the staff list have no row" })
        #expect(!notices.contains { $0.description.contains("Z-99") })
    }

    @Test func noticesUnmappedWeeksOnlyWhereWeeksMatter() throws {
        let first = SchoolFixture.weeks.split(separator: "\n").dropLast(3).joined(separator: "\n")
        let many = SchoolFixture.read(weeks: first).notices.map(\.problem)
        #expect(many.contains { $0.hasSuffix("weeks have no name, the first that of 2026-02-23") }, "\(many)")
        let days = "kind,from,to,label\nterm,2026-04-13,2026-05-22,One"
        let few = SchoolFixture.read(days: days, weeks: first).notices.map(\.problem)
        #expect(few.contains("the week of 2026-05-18 has no name"), "\(few)")
        let simple = SchoolFixture.read(
            weeks: nil, timetable: "staff_number,day,start,end,type\nA,mon,09:00,10:00,lesson\n")
        #expect(simple.problems == [])
        #expect(!simple.notices.contains { $0.problem.contains("no name") })
    }

    @Test func noticesRowsThatChangeNothing() {
        let outcome = SchoolFixture.read(days: SchoolFixture.days + "\ninset,2026-05-02,,,,,,A Saturday")
        #expect(outcome.notices.contains { $0.line == 11 && $0.problem.hasPrefix("the row changes nothing") })
    }

    @Test func noticesMissingWorkingHours() {
        let periods = SchoolFixture.periods.split(separator: "\n").dropLast(2).joined(separator: "\n")
        let problems = SchoolFixture.read(periods: periods).notices.map(\.problem)
        #expect(problems.contains("no row of kind working-hours"))
        #expect(problems.contains("no row of kind on-site"))
    }

    @Test func sameFilesSameAnswer() {
        #expect(SchoolFixture.read().lessonTime == SchoolFixture.read().lessonTime)
    }

    @Test(arguments: [
        ("inset,2016-04-27,,,,,,INSET of another year", true), ("inset,2026-02-20,,,,,,INSET before term", false),
        ("off-timetable,2026-05-27,,,,,,Half term", true), ("closure,2026-05-27,,,,,,Half term", true),
        ("holiday,2026-05-27,,,,,,Half term", true), ("closure,2026-05-20,,,,,,Snow in May", false),
    ])
    func noticesRowsOfDaysWithoutSchool(row: String, isNoticed: Bool) {
        let notices = SchoolFixture.read(days: SchoolFixture.days + "\n" + row).notices
        #expect(notices.contains { $0.line == 11 && $0.problem.hasPrefix("the row changes nothing") } == isNoticed)
    }

    @Test func noticesAWeekThatNoRowAsksFor() {
        let notices = SchoolFixture.read(weeks: SchoolFixture.weeks + "\n2026-06-22,b").notices
        #expect(notices.contains { $0.problem == "no row of the timetable is of the week \"b\"" })
        #expect(!SchoolFixture.read().notices.contains { $0.problem.hasPrefix("no row of the timetable") })
    }

    @Test(arguments: [
        ("A,2036-04-22,,,absence", "there is no school on its date"),
        ("A,2026-04-25,,,absence", "there is no school on its date"),
        ("A,2026-05-27,,,trip", "there is no school on its date"),
        ("A,2026-04-22,16:00,17:00,covered", "the person has no lesson then"),
        ("everybody,2026-05-27,,,closure", "there is no school on its date"),
        ("A,2026-04-22,09:00,10:00,covered", nil), ("A,2026-04-22,,,absence", nil),
        ("everybody,2026-04-22,,,closure", nil),
    ])
    func noticesExceptionsThatChangeNothing(row: String, reason: String?) {
        let notices = SchoolFixture.read(exceptions: "staff_number,date,start,end,kind\n" + row).notices
        let told = notices.filter { $0.file == "exceptions.csv" }
        #expect(told.map(\.problem) == (reason.map { ["the row changes nothing: \($0)"] } ?? []))
        #expect(told.allSatisfy { $0.line == 2 })
    }

    /// An absence that is entered day by day runs over a weekend, a half term and a bank holiday.
    @Test(arguments: [
        ("trip", ["2026-05-22", "2026-05-23", "2026-05-24", "2026-05-25"], 0),
        ("trip", ["2026-05-22", "2026-05-24"], 1), ("covered", ["2026-05-22", "2026-05-23"], 1),
    ])
    func aRunOfAbsenceMayHoldDaysWithoutSchool(kind: String, dates: [String], told: Int) {
        let rows = dates.map { "A,\($0),,,\(kind)" }.joined(separator: "\n")
        let notices = SchoolFixture.read(exceptions: "staff_number,date,start,end,kind\n" + rows).notices
        #expect(notices.count { $0.file == "exceptions.csv" } == told)
    }

    /// Half past one of a clock of twelve hours, a time after school, and cover on a day on which nobody can have any.
    @Test(arguments: [
        ("A,2026-04-22,01:10,03:15,absence", true), ("A,2026-04-22,01:10,03:15,trip", true),
        ("A,2026-04-22,16:20,17:00,off-site", true), ("everybody,2026-04-22,01:10,03:15,off-timetable", true),
        ("everybody,2026-04-22,01:00,,early-finish", true), ("everybody,2026-04-22,16:30,,early-finish", true),
        ("H,2026-04-22,01:30,03:15,cover-given", true), ("H,2026-04-27,09:00,10:00,cover-given", true),
        ("A,2026-04-22,13:00,,absence", false), ("A,2026-04-22,,09:30,trip", false),
        ("O,2026-04-22,15:00,16:30,absence", false), ("everybody,2026-04-22,14:00,,early-finish", false),
        ("H,2026-04-22,09:00,10:00,cover-given", false),
    ])
    func noticesTimesThatTouchNothing(row: String, isNoticed: Bool) {
        let notices = SchoolFixture.read(exceptions: "staff_number,date,start,end,kind\n" + row).notices
        #expect(notices.count { $0.file == "exceptions.csv" } == (isNoticed ? 1 : 0), "\(notices)")
    }

    @Test(arguments: [
        ("off-timetable,2026-04-22,,01:10,03:15,,,Sports", true), ("early-finish,2026-04-22,,01:00,,,,Early", true),
        ("closure,2026-04-22,,18:00,20:00,,,Evening", true), ("early-finish,2026-04-22,,16:30,,,,Late", true),
        ("off-timetable,2026-04-22,,13:10,15:15,,,Sports", false), ("closure,2026-04-22,,,09:30,,,Boiler", false),
    ])
    func noticesTimesOfDaysThatTouchNothing(row: String, isNoticed: Bool) {
        let notices = SchoolFixture.read(days: SchoolFixture.days + "\n" + row).notices
        #expect(notices.contains { $0.file == "days.csv" && $0.line == 11 } == isNoticed, "\(notices)")
    }

    @Test func noticesACycleThatBeginsBeforeTheCalendar() {
        let told = { (from: String) in
            SchoolFixture.read(weeks: nil, cycle: "rule,from,names\nteaching-weeks,\(from),A;B").notices.map(\.problem)
        }
        #expect(told("2026-02-16").contains { $0.hasPrefix("the rule of 2026-02-16 begins before the calendar") })
        #expect(!told("2026-02-23").contains { $0.hasPrefix("the rule of") })
    }

    @Test func exceptionsOfEarlierYearsAreToldOfTogether() {
        let rows = "staff_number,date,kind\nA,2025-04-22,absence\neverybody,2025-04-23,closure"
        let told = SchoolFixture.read(exceptions: rows).notices.filter { $0.file == "exceptions.csv" }
        #expect(told.map(\.problem) == ["2 of its rows lie before the calendar, which begins on 2026-02-23"])
    }
}
