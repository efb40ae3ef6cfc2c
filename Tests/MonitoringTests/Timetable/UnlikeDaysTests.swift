import FlowModel
import Monitoring
import Testing

/// Days on which the ordinary pattern does not hold.
@Suite struct UnlikeDaysTests {
    private let school = SchoolFixture.read()

    @Test func insetMondayHasNoLessons() throws {
        let plan = try school.plan("A", "2026-04-27")
        #expect(plan.kind == .inset)
        #expect(plan.label == "INSET day")
        #expect(plan.periods == [])
        #expect(plan.gap == nil)
    }

    @Test func earlyMayBankHoliday() throws {
        let plan = try school.plan("A", "2026-05-04")
        #expect(plan.kind == .bankHoliday)
        #expect(plan.periods == [])
        #expect(try school.plan("A", "2026-05-05").kind == .teaching)
    }

    @Test func halfTermIsHolidayAndWeekendIsWeekend() throws {
        #expect(try school.plan("A", "2026-05-27").kind == .holiday)
        #expect(try school.plan("A", "2026-05-23").kind == .weekend)
        #expect(try school.plan("A", "2026-05-27").workingHours.isEmpty)
    }

    @Test(arguments: ["2026-02-20", "2026-11-02", "2025-05-06", "2027-05-05"])
    func beyondTheCalendarNothingIsKnown(date: String) throws {
        let plan = try school.plan("A", date)
        #expect(plan.kind == .unknown)
        #expect(plan.gap == .outsideCalendar)
        #expect(plan.assessedLessons == [])
        #expect(plan.lessonLines.allSatisfy { $0.hasSuffix("(outside-calendar)") })
        #expect(plan.workingHours.isEmpty)
    }

    @Test func aYearWithoutBankHolidaysIsUnknown() throws {
        let short = SchoolFixture.read(bankHolidays: SchoolFixture.bankHolidays(["2026-05-04"]))
        #expect(try short.plan("A", "2026-05-05").gap == .outsideCalendar)
        #expect(short.notices.contains { $0.problem == "the bank holidays of 2026 are not listed in full" })
    }

    /// Nobody knows whether a row without a phase is of the one that has no school.
    @Test(arguments: ["inset", "holiday"])
    func aDayOffOfOnePhaseLeavesRowsWithoutAPhaseOpen(kind: String) throws {
        let days = SchoolFixture.days + "\n\(kind),2026-05-05,,,,,KS1,Training"
        let rows =
            "staff_number,day,start,end,type,class,phase\nA,tue,09:00,10:00,lesson,Y1,\nA,tue,11:00,12:00,lesson,Y1,KS1\nA,tue,14:00,15:00,lesson,Y4,KS2"
        let plan = try SchoolFixture.read(days: days, timetable: rows).plan("A", "2026-05-05")
        #expect(plan.lessonLines == ["09:00-10:00 lesson Y1 (off-timetable)", "14:00-15:00 lesson Y4"])
    }

    @Test func testsWeekConcernsOnePhase() throws {
        let lessons = try school.plan("A", "2026-05-12").lessonLines
        #expect(!lessons.isEmpty)
        #expect(lessons.allSatisfy { $0.hasSuffix("(off-timetable)") })
        #expect(try school.plan("B", "2026-05-12").assessedLessons.count == 3)
        #expect(try school.plan("A", "2026-05-15").assessedLessons.count == 4)
    }

    @Test func snowClosesOneSiteAndLeavesTheOtherOpen() throws {
        let valley = try school.plan("A", "2026-06-18")
        #expect(valley.kind == .closure)
        #expect(valley.label == "Snow in June")
        #expect(valley.lessonLines.allSatisfy { $0.hasSuffix("(closure)") })
        #expect(valley.workingHours.isEmpty)
        let hill = try school.plan("D", "2026-06-18")
        #expect(hill.kind == .teaching)
        #expect(hill.lessonLines == ["08:55-10:15 lesson Y2 music"])
    }

    @Test func sportsAfternoonTakesTheLessonsItTouches() throws {
        #expect(
            try school.plan("A", "2026-06-19").lessonLines == [
                "08:55-09:00 lesson Y4", "09:20-10:30 lesson Y4", "10:45-12:30 lesson Y4",
                "13:30-15:15 lesson Y4 (off-timetable)",
            ])
    }

    @Test func earlyFinishTakesTheLessonThatItCuts() throws {
        #expect(
            try school.plan("B", "2026-07-21").lessonLines == [
                "08:55-10:15 lesson Y1", "10:30-12:00 lesson Y1", "13:10-15:15 lesson Y1 (early-finish)",
            ])
    }

    @Test func whatDependsOnAnUnmappedWeekIsNotAssessed() throws {
        #expect(try school.plan("D", "2026-05-19").lessonLines == ["08:55-10:30 lesson Y5 music (unmapped-week)"])
        #expect(try school.plan("D", "2026-05-19").workingHours.isEmpty)
        #expect(try school.plan("A", "2026-05-19").assessedLessons.count == 3, "rows of every week do not depend on it")
    }

    @Test func planningTimeInAnUnmappedWeekCastsDoubtOnTheLessonItMayCut() throws {
        let table = SchoolFixture.timetable + "\nA,A,tue,,09:30,10:00,ppa,,,,Valley,KS2,,"
        let unlike = SchoolFixture.read(timetable: table)
        #expect(try unlike.plan("A", "2026-05-19").lessonLines.first == "08:55-10:30 lesson Y4 (unmapped-week)")
        #expect(try unlike.plan("A", "2026-04-14").lessonLines.first == "08:55-09:30 lesson Y4")
        #expect(try unlike.plan("A", "2026-04-21").lessonLines.first == "08:55-10:30 lesson Y4")
    }

    @Test func withoutACalendarEverythingIsUnknown() throws {
        let read = try #require(school.lessonTime)
        let blind = LessonTime(calendar: nil, patterns: read.patterns, version: "0f")
        let plan = blind.dayPlan(of: try #require(StaffNumber("A")), on: try #require(CivilDate("2026-04-22")))
        #expect(plan.gap == .noCalendar)
        #expect(plan.periods == [])
    }
}
