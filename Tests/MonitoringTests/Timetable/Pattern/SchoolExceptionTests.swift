import FlowModel
import Monitoring
import Testing

/// Rows of `exceptions.csv` for the school: snow is known on the day, and a recorded version cannot begin so early.
@Suite struct SchoolExceptionTests {
    private static let header = "staff_number,date,start,end,kind,checked,class,subject,site,phase,note\n"

    private func plan(_ row: String, of person: String = "A", on date: String = "2026-04-22") throws -> DayPlan {
        try SchoolFixture.read(exceptions: Self.header + row).plan(person, date)
    }

    @Test(arguments: [
        ("everybody,2026-04-22,,,closure,,,,,,snow", ["(closure)", "(closure)"]),
        ("everybody,2026-04-22,,,closure,,,,Valley,,", ["(closure)", "(closure)"]),
        ("everybody,2026-04-22,10:00,,early-finish,,,,,,", ["(early-finish)", "(early-finish)"]),
        ("everybody,2026-04-22,11:00,12:00,off-timetable,,,,,KS2,", ["", "(off-timetable)"]),
        ("everybody,2026-04-22,,,closure,,,,Hill,,", ["", ""]),
        ("everybody,2026-04-22,,,off-timetable,,,,,KS1,", ["", ""]),
        ("everybody,2026-04-23,,,closure,,,,,,", ["", ""]),
    ])
    func takesLessonsAwayFromWhomItConcerns(row: String, reasons: [String]) throws {
        let lines = try plan(row).lessonLines
        #expect(lines.map { String($0.drop { $0 != "(" }) } == reasons)
    }

    @Test func aClosureLeavesNoWorkingHours() throws {
        #expect(try plan("everybody,2026-04-22,,,closure,,,,,,").workingHours.isEmpty)
    }

    @Test func itHoldsInEveryRecordedVersion() throws {
        let table = "staff_number,day,start,end,type,class,site,phase\nA,mon-fri,09:00,10:00,lesson,Y4,Valley,KS2"
        let outcome = try VersionFixture.read(
            [("2026-02-23", table), ("2026-06-08", table + "\nA,fri,11:00,12:00,lesson,Y4,Valley,KS2")],
            exceptions: "staff_number,date,kind\neverybody,2026-04-21,closure\neverybody,2026-06-09,closure")
        #expect(try outcome.plan("A", "2026-04-21").lessonLines == ["09:00-10:00 lesson Y4 (closure)"])
        #expect(try outcome.plan("A", "2026-06-09").lessonLines == ["09:00-10:00 lesson Y4 (closure)"])
        #expect(try outcome.plan("A", "2026-06-10").lessonLines == ["09:00-10:00 lesson Y4"])
    }

    @Test func itMovesNoCycle() throws {
        let read = { (exceptions: String?) in
            try #require(
                SchoolFixture.read(
                    weeks: nil, cycle: "rule,from,names\ndays,2026-04-23,1;2;3",
                    timetable: "staff_number,day,start,end,type\nA,1,09:00,10:00,lesson", exceptions: exceptions
                ).lessonTime?.calendar)
        }
        let snow = "staff_number,date,kind\neverybody,2026-04-24,closure"
        #expect(try read(snow).cycleDays == read(nil).cycleDays)
    }

    @Test(arguments: [
        "everybody,2026-04-22,,,absence,,,,,,", "everybody,2026-04-22,,,term,,,,,,", "everybody,,,,closure,,,,,,",
        "everybody,22/04/2026,,,closure,,,,,,", "everybody,2026-04-22,,,early-finish,,,,,,",
        "everybody,2026-04-22,14:00,15:00,early-finish,,,,,,", "everybody,2026-04-22,15:00,14:00,closure,,,,,,",
        "everybody,2026-04-22,,,closure,,,,Moon,,", "everybody,2026-04-22,,,closure,,,,,KS9,",
    ])
    func refuses(row: String) {
        let outcome = SchoolFixture.read(exceptions: Self.header + row)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.faults.map(\.line) == [2])
        #expect(outcome.faults.allSatisfy { $0.file == "exceptions.csv" && $0.column > 0 })
    }
}
