import FlowModel
import Monitoring
import Testing

@Suite struct TimetableGapsTests {
    private static let header = "staff_number,week,day,start,end,type,class,phase,from,to\n"

    private func remarks(_ rows: String) throws -> [String] {
        let outcome = SchoolFixture.read(timetable: Self.header + rows)
        let lessonTime = try #require(outcome.lessonTime, "\(outcome.problems)")
        return TimetableGaps.find(lessonTime).map { "\($0.line) \($0.problem)" }
    }

    @Test func whereBreaksDifferBySiteTheRemarkIsOfTheSite() throws {
        let periods = "period,days,start,end,kind,phases,sites\nBreak,mon-fri,10:00,10:20,break,,Hill\n"
        let rows = "staff_number,day,start,end,type\nA,mon,09:00,11:00,lesson\n"
        let days = "kind,from,to,start,end,sites,phases,label\nterm,2026-09-03,2026-10-30,,,,,Autumn\n"
        let time = try #require(SchoolFixture.read(days: days, periods: periods, timetable: rows).lessonTime)
        let told = TimetableGaps.find(time).map(\.problem)
        #expect(told.contains("on Monday the row names no site, and times of single sites are taken out of it"))
        #expect(!told.contains { $0.contains("names no phase") })
    }

    @Test func aHoleBetweenTwoRowsOfADayIsTold() throws {
        #expect(
            try remarks("A,,mon,08:55,10:00,lesson,Y4,KS2,,\nA,,mon,11:30,12:30,lesson,Y4,KS2,,")
                == ["3 nothing is said about 10:45-11:30 on Monday, before this row"])
    }

    @Test(arguments: [
        // Break and lunch fill it.
        "A,,mon,08:55,10:30,lesson,Y4,KS2,,\nA,,mon,10:45,12:30,lesson,Y4,KS2,,\nA,,mon,13:30,15:15,lesson,Y4,KS2,,",
        // Rows of planning time, or of free time.
        "A,,mon,08:55,10:30,lesson,Y4,KS2,,\nA,,mon,10:45,11:45,ppa,,KS2,,\nA,,mon,11:45,12:30,lesson,Y4,KS2,,",
        // Time to walk to another room.
        "A,,mon,09:00,09:30,lesson,Y4,KS2,,\nA,,mon,10:10,10:30,lesson,Y4,KS2,,",
        // Rows that never hold on the same day.
        "A,A,mon,08:55,09:30,lesson,Y4,KS2,,\nA,B,mon,11:30,12:30,lesson,Y4,KS2,,",
        "A,,mon,08:55,09:30,lesson,Y4,KS2,,2026-05-01\nA,,mon,11:30,12:30,lesson,Y4,KS2,2026-06-01,",
        "A,,mon,08:55,09:30,lesson,Y4,KS2,,\nA,,tue,11:30,12:30,lesson,Y4,KS2,,",
        // Contracted hours are no rows of a day.
        "A,,mon,08:00,16:00,hours,,,,\nA,,mon,11:30,12:30,lesson,Y4,KS2,,",
    ])
    func saysNothingWhereNothingIsMissing(rows: String) throws {
        #expect(try remarks(rows) == [])
    }

    @Test func rowsThatNeverHoldAreToldOnce() throws {
        #expect(
            try remarks(
                "A,,mon-fri,08:55,10:30,lesson,Y4,KS2,2027-01-01,\nB,,mon,08:55,10:30,lesson,Y4,KS2,,2025-07-01")
                == [
                    "2 the row's dates lie outside the calendar, 2026-02-23 to 2026-10-30",
                    "3 the row's dates lie outside the calendar, 2026-02-23 to 2026-10-30",
                ])
    }

    @Test(arguments: [
        "A,,mon,08:55,10:30,lesson,Y4,KS2,2026-05-25,2026-05-29",
        "A,,wed,08:55,10:30,lesson,Y4,KS2,2026-04-20,2026-04-21",
        // A Monday of week B.
        "A,A,mon,08:55,10:30,lesson,Y4,KS2,2026-04-20,2026-04-20",
        // The INSET day and the bank holiday of the fixture.
        "A,,mon,08:55,10:30,lesson,Y4,KS2,2026-04-27,2026-04-27",
        "A,,mon,08:55,10:30,lesson,Y4,KS2,2026-05-04,2026-05-04",
    ])
    func aRowThatHoldsOnNoDayOfSchoolIsTold(row: String) throws {
        #expect(try remarks(row) == ["2 the row holds on no day of school"])
    }

    @Test func weekendsAreNoDaysOfSchool() throws {
        let never = "2 the row is of a weekend, and holds on no day of school"
        #expect(try remarks("A,,sat,08:55,10:30,lesson,Y4,KS2,,") == [never])
        #expect(try remarks("A,,mon-sat,08:55,10:30,lesson,Y4,KS2,,") == ["2 the row does not hold on Saturday"])
        #expect(try remarks("A,,mon-fri,08:55,10:30,lesson,Y4,KS2,,") == [])
    }

    /// The week of 18 May has no name.
    @Test(arguments: ["2026-04-13", "2026-05-18"]) func aRowOfItsOwnWeekHolds(date: String) throws {
        #expect(try remarks("A,A,mon,08:55,10:30,lesson,Y4,KS2,\(date),\(date)") == [])
    }

    @Test(arguments: [
        ("A,,mon,10:30,10:45,lesson,Y4,KS2,,", true), ("A,,mon,12:30,13:30,cover,Y4,KS2,,", true),
        ("A,,mon,08:45,08:55,lesson,Y4,KS2,,", true), ("A,,mon,08:45,08:55,cover,Y4,KS2,,", true),
        ("A,,mon,10:30,10:45,duty,,KS2,,", false), ("A,,mon,10:15,10:45,lesson,Y4,KS2,,", false),
        // No phase: the breaks of two follow each other.
        ("A,,mon,10:15,10:45,lesson,Y4,,,", true),
    ])
    func aRowOfWhichNothingIsLeftIsTold(row: String, isTold: Bool) throws {
        let problem = "2 on Monday nothing is left of the row: it lies in break, lunch, or another time without lessons"
        #expect(try remarks(row) == (isTold ? [problem] : []))
    }

    @Test func aRowWithoutAPhaseThatLosesTheTimesOfOneIsTold() throws {
        let problem = "2 on Monday the row names no phase, and times of single phases are taken out of it"
        #expect(try remarks("A,,mon,08:55,10:30,lesson,Y4,,,") == [problem])
        #expect(try remarks("A,,mon,08:55,10:15,lesson,Y4,,,") == [])
        #expect(try remarks("A,,mon,08:55,10:30,lesson,Y1,KS1,,") == [])
    }

    /// Lunch is an hour later on Fridays.
    @Test func aRowOfSeveralDaysMayVanishOnOne() throws {
        let periods = SchoolFixture.periods.replacing(
            "Lunch,mon-fri,12:30,13:30,lunch,KS2,",
            with: "Lunch,mon-thu,12:30,13:30,lunch,KS2,\nLunch,fri,14:00,15:00,lunch,KS2,"
        ).replacing("3,mon-fri,13:30,15:15,lesson,KS2,", with: "3,mon-thu,13:30,15:15,lesson,KS2,")
        let rows = Self.header + "A,,mon-fri,14:00,15:00,lesson,Y4,KS2,,"
        let time = try #require(SchoolFixture.read(periods: periods, timetable: rows).lessonTime)
        #expect(
            TimetableGaps.find(time).map(\.problem) == [
                "on Friday nothing is left of the row: it lies in break, lunch, or another time without lessons"
            ])
    }

    @Test func manyOfOneKindAreToldTogether() throws {
        let rows = (1...5).map { "A\($0),,mon,10:30,10:45,lesson,Y4,KS2,," }.joined(separator: "\n")
        let told = try remarks(rows)
        #expect(told.count == 1 && told[0].hasSuffix("without lessons; so it is with 4 more rows"))
    }

    @Test func hoursOfADayOfTrainingHold() throws {
        #expect(try remarks("A,,mon,08:30,16:00,hours,,,2026-04-27,2026-04-27") == [])
    }

    @Test func aLessonOutsideContractedHoursIsTold() throws {
        let hours = "A,,mon,08:00,12:00,hours,,,,\n"
        let told = "the row lies outside the person's contracted hours"
        #expect(try remarks(hours + "A,,mon,11:30,12:30,lesson,Y4,KS2,,") == ["3 \(told)"])
        #expect(try remarks(hours + "A,,tue,09:00,10:00,lesson,Y4,KS2,,") == ["3 \(told)"])
        #expect(try remarks(hours + "A,,mon,11:30,12:00,lesson,Y4,KS2,,") == [])
        #expect(try remarks(hours + "B,,mon,11:30,12:30,lesson,Y4,KS2,,") == [])
    }

    @Test(arguments: [
        ("2026-02-23", []), ("2026-04-20", ["A of 2"]), ("2026-02-20", ["calendar"]),
    ])
    func whatAVersionLeavesOpenIsTold(from: String, expected: [String]) throws {
        let rows = "A,,mon,09:00,10:00,lesson,Y4,KS2,,2026-04-13\nB,,mon,09:00,10:00,lesson,Y4,KS2,,"
        let time = try #require(SchoolFixture.read(timetable: Self.header + rows).lessonTime)
        let told = TimetableGaps.find(time, from: try #require(CivilDate(from))).map {
            $0.file == "days.csv" ? "calendar" : "A of \($0.line)"
        }
        #expect(told == expected)
    }

    @Test func aRowInTheNightIsTold() throws {
        #expect(
            try remarks("A,,mon,01:30,02:30,lesson,Y4,KS2,,") == ["2 the row begins at 01:30, in the night"])
    }
}
