import FlowModel
import Monitoring
import Testing

/// The lesson table of an ordinary week, worked out by hand for each person.
@Suite struct OrdinaryWeekTests {
    private let school = SchoolFixture.read()

    @Test func assemblyTakesItsTimeOutOfAClassTeachersLesson() throws {
        #expect(
            try school.plan("A", "2026-04-24").lessonLines == [
                "08:55-09:00 lesson Y4", "09:20-10:30 lesson Y4", "10:45-12:30 lesson Y4", "13:30-15:15 lesson Y4",
            ])
    }

    @Test func planningTimeIsNoLessonAndBelongsToWhoeverCovers() throws {
        #expect(try school.plan("A", "2026-04-22").lessonLines == ["08:55-10:30 lesson Y4", "10:45-12:30 lesson Y4"])
        #expect(try school.plan("H", "2026-04-22").lessonLines == ["13:30-15:15 cover Y4"])
        #expect(try school.plan("H", "2026-04-23").lessonLines == [])
    }

    @Test func jobShareHasBothInTheHandoverAndEachOnlyOnTheirDays() throws {
        #expect(try school.plan("B", "2026-04-21").lessonLines.count == 3)
        #expect(try school.plan("C", "2026-04-21").lessonLines == [])
        #expect(try school.plan("B", "2026-04-22").lessonLines == ["08:55-10:15 lesson Y1", "10:30-12:00 lesson Y1"])
        #expect(
            try school.plan("C", "2026-04-22").lessonLines == [
                "11:30-12:00 lesson Y1 handover", "13:10-15:15 lesson Y1",
            ])
        #expect(try school.plan("B", "2026-04-23").lessonLines == [])
        #expect(try school.plan("C", "2026-04-23").lessonLines.count == 3)
    }

    @Test func nurserySessionsCountOneByOne() throws {
        #expect(
            try school.plan("N", "2026-04-21").lessonLines == [
                "08:40-11:30 lesson Nursery", "12:30-15:15 lesson Nursery",
            ])
        #expect(
            try school.plan("N", "2026-04-22").lessonLines == [
                "09:00-11:30 lesson Nursery", "12:45-15:15 lesson Nursery",
            ])
    }

    @Test func supplyTeachesOnlyBetweenItsDates() throws {
        #expect(try school.plan("S", "2026-05-05").lessonLines == ["08:55-10:30 lesson Y5"])
        #expect(try school.plan("S", "2026-05-06").lessonLines == ["08:55-10:30 lesson Y5"])
        #expect(try school.plan("S", "2026-05-12").gap == .noPattern)
        #expect(try school.plan("S", "2026-04-28").lessonLines == [])
    }

    @Test func twoWeekCycleAtTwoSites() throws {
        let weekA = try school.plan("D", "2026-04-14")
        #expect(weekA.lessonLines == ["08:55-10:30 lesson Y5 music"])
        #expect(weekA.periods.first { $0.kind == .lesson }?.site == "Valley")
        #expect(try school.plan("D", "2026-04-16").lessonLines == [])
        #expect(try school.plan("D", "2026-04-21").lessonLines == [])
        let weekB = try school.plan("D", "2026-04-23")
        #expect(weekB.lessonLines == ["08:55-10:15 lesson Y2 music"])
        #expect(weekB.periods.first { $0.kind == .lesson }?.site == "Hill")
    }

    @Test func officeHasNoLessonsAndNoGap() throws {
        let plan = try school.plan("O", "2026-04-22")
        #expect(plan.lessons == [])
        #expect(plan.gap == nil)
    }

    @Test func principalTeachesOneHour() throws {
        #expect(try school.plan("P", "2026-04-24").lessonLines == ["11:30-12:30 lesson Y6"])
        #expect(try school.plan("P", "2026-04-23").lessonLines == [])
    }

    @Test func somebodyUnknownHasAGapAndNoPeriods() throws {
        let plan = try school.plan("X", "2026-04-22")
        #expect(plan.gap == .noPattern)
        #expect(plan.periods == [])
        #expect(plan.workingHours.isEmpty)
    }

    @Test func eachPeriodCitesItsRow() throws {
        let plan = try school.plan("H", "2026-04-22")
        #expect(plan.lessons.map(\.citation) == ["timetable.csv:10"])
        #expect(plan.lines { $0.kind == .lunch } == ["12:30-13:30 lunch Lunch"])
        #expect(plan.periods.first { $0.kind == .lunch }?.citation == "periods.csv:11")
    }

    @Test func theSchoolChoosesWhetherAssemblyAndRegistrationCount() throws {
        let generous = SchoolFixture.read(definition: LessonDefinition(alsoCounting: [.assembly, .registration, .ppa]))
        #expect(try generous.plan("A", "2026-04-24").lessonLines.first == "08:45-08:55 registration Y4")
        #expect(try generous.plan("A", "2026-04-24").lessonLines.contains("09:00-09:20 assembly assembly"))
        #expect(try generous.plan("A", "2026-04-22").lessonLines.count == 3, "PPA never counts")
    }

    /// An export writes a row for registration as for any class. Reg is from 08:45 to 08:55.
    @Test(arguments: [
        ("A,mon,Reg,,,lesson,Y4,KS2", [], ["08:45-08:55 registration Y4"]),
        ("A,mon,Reg,,,cover,Y4,KS2", [], ["08:45-08:55 cover Y4"]),
        (
            "A,mon,,08:40,10:00,lesson,Y4,KS2", ["08:40-08:45 lesson Y4", "08:55-10:00 lesson Y4"],
            ["08:40-10:00 lesson Y4"]
        ),
        ("A,mon,,08:40,10:00,lesson,Nursery,EYFS", ["08:40-10:00 lesson Nursery"], ["08:40-10:00 lesson Nursery"]),
    ])
    func registrationIsALessonOnlyWhereTheSchoolCountsIt(row: String, expected: [String], counted: [String]) throws {
        let table = "staff_number,day,period,start,end,type,class,phase\n" + row
        let plain = SchoolFixture.read(timetable: table)
        #expect(try plain.plan("A", "2026-04-20").lessonLines == expected)
        let counting = SchoolFixture.read(timetable: table, definition: LessonDefinition(alsoCounting: [.registration]))
        #expect(try counting.plan("A", "2026-04-20").lessonLines == counted)
    }
}
