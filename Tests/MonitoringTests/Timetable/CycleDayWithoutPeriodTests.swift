import FlowModel
import Monitoring
import Testing

/// A day of a cycle falls on any weekday, and a school day may be shorter on one of them.
@Suite struct CycleDayWithoutPeriodTests {
    private static let periods = """
        period,days,start,end,kind,phases,sites
        1,mon-fri,09:00,10:00,lesson,,
        5,mon-thu,14:00,15:00,lesson,,
        """

    private func school(_ rows: String) -> TimetableReader.Outcome {
        SchoolFixture.read(
            days: "kind,from,to,start,end,sites,phases,label\nterm,2026-09-03,2026-10-30,,,,,Autumn\n",
            periods: Self.periods, weeks: nil, cycle: "rule,from,names,least_days\ndays,2026-09-03,1;2;3;4;5;6,\n",
            timetable: "staff_number,week,day,period,start,end,type,class,site\n" + rows)
    }

    /// Day 2 of the cycle is Friday 4 September, and Monday the 14th.
    @Test func aLessonOfItIsListedAndNotAssessed() throws {
        let school = school("A,,2,5,,,lesson,Y4,Hill\nA,,2,1,,,lesson,Y4,Hill\n")
        #expect(try school.plan("A", "2026-09-14").lessonLines == ["09:00-10:00 lesson Y4", "14:00-15:00 lesson Y4"])
        #expect(
            try school.plan("A", "2026-09-04").lessonLines == [
                "09:00-10:00 lesson Y4", "14:00-15:00 lesson Y4 (no-period)",
            ])
    }

    @Test func planningTimeOfItLeavesTheLessonThatItCrossesInDoubt() throws {
        let school = school("A,,mon-fri,,09:00,15:00,lesson,Y4,Hill\nA,,2,5,,,ppa,,Hill\n")
        #expect(try school.plan("A", "2026-09-14").lessonLines == ["09:00-14:00 lesson Y4"])
        #expect(try school.plan("A", "2026-09-04").lessonLines == ["09:00-15:00 lesson Y4 (no-period)"])
        #expect(try school.plan("A", "2026-09-11").lessonLines == ["09:00-15:00 lesson Y4"])
    }

    @Test func theCheckTellsOfTheRow() throws {
        let time = try #require(school("A,,2,5,,,lesson,Y4,Hill\n").lessonTime)
        let told = TimetableGaps.find(time).filter { $0.problem.contains("no period") }
        #expect(told.map(\.problem) == ["on Friday there is no period of the row, and it is not assessed"])
        #expect(told.map(\.line) == [2])
    }

    @Test func aPeriodThatIsOnNoWeekdayIsAFault() {
        #expect(school("A,,2,9,,,lesson,Y4,Hill\n").problems.contains { $0.contains("there is no period \"9\"") })
    }

    @Test func twoRowsWithoutTheirPeriodsAreNoOverlap() {
        #expect(school("A,,2,5,,,lesson,Y4,Hill\nA,,2,,14:00,15:00,lesson,Y5,Hill\n").problems.count == 1)
        #expect(school("A,,2,5,,,lesson,Y4,Hill\nA,,fri,,14:00,15:00,lesson,Y5,Hill\n").problems.isEmpty)
    }
}
