import FlowModel
import Monitoring
import Testing

@Suite struct PermittedTimesTests {
    private let school = SchoolFixture.read()

    private func permitted(
        _ person: String, _ scope: PermittedScope, _ first: String, _ last: String? = nil
    ) throws -> IntervalSet {
        try #require(school.lessonTime).permittedTimes(
            of: try #require(StaffNumber(person)), from: try #require(CivilDate(first)),
            through: try #require(CivilDate(last ?? first)), scope: scope)
    }

    @Test func lessonsAreWholeAndWithoutTolerance() throws {
        #expect(try permitted("A", .lessons, "2026-04-22").lines == ["08:55-10:30", "10:45-12:30"])
    }

    @Test func whatIsNotAssessedIsNotPermitted() throws {
        #expect(try permitted("A", .lessons, "2026-05-11", "2026-05-14").isEmpty, "tests week")
        #expect(try permitted("D", .lessons, "2026-05-18", "2026-05-22").isEmpty, "unmapped week")
        #expect(try permitted("A", .lessons, "2026-11-02", "2026-11-06").isEmpty, "outside the calendar")
        #expect(try permitted("X", .onSite, "2026-04-20", "2026-04-24").isEmpty, "no pattern")
    }

    /// D teaches music at Valley on Tuesdays of week A and at Hill on Thursdays of week B.
    @Test func onlyTheSitesThatWereSignedArePermitted() throws {
        let (tuesday, thursday) = ("2026-04-28", "2026-04-23")
        let time = try #require(school.lessonTime)
        let permitted = { (date: String, scope: PermittedScope, sites: Set<String>) in
            let day = try #require(CivilDate(date))
            return time.permittedTimes(
                of: try #require(StaffNumber("D")), from: day, through: day, scope: scope, at: sites)
        }
        for scope in PermittedScope.allCases {
            #expect(try !permitted(tuesday, scope, ["Valley"]).isEmpty)
            #expect(try permitted(tuesday, scope, ["Hill"]).isEmpty)
            #expect(try !permitted(thursday, scope, ["Hill"]).isEmpty)
            #expect(try permitted(thursday, scope, ["Valley"]).isEmpty)
        }
        let plan = try school.plan("D", thursday)
        #expect(plan.assessedLessons.count == 1)
        #expect(plan.limited(to: ["Valley"]).lessons.map(\.standing) == [.notAssessed(reason: .otherSite)])
        #expect(plan.limited(to: ["Valley", "Hill"]) == plan)
    }

    @Test func aLessonAtNoSiteIsOfNoneThatWasSigned() throws {
        let rows = "staff_number,day,start,end,type,site\nA,wed,09:00,10:00,lesson,\nA,wed,10:45,11:30,lesson,Valley"
        let plan = try SchoolFixture.read(timetable: rows).plan("A", "2026-04-22").limited(to: ["Valley"])
        #expect(plan.lessonLines == ["09:00-10:00 lesson lesson (other-site)", "10:45-11:30 lesson lesson"])
        #expect(plan.workingHours.lines.first?.hasPrefix("08:30") == true)
    }

    @Test func workingHoursLeaveBreakAndLunchOut() throws {
        #expect(
            try permitted("A", .workingHours, "2026-04-22").lines == ["08:30-10:30", "10:45-12:30", "13:30-16:00"])
    }

    @Test func staffWorkOnInsetDaysButNotOnHolidays() throws {
        #expect(!(try permitted("A", .workingHours, "2026-04-27").isEmpty))
        #expect(try permitted("A", .workingHours, "2026-05-23", "2026-05-31").isEmpty)
        #expect(try permitted("A", .onSite, "2026-05-04").isEmpty)
    }

    @Test func partTimeStaffAreOffOnTheirOtherDays() throws {
        #expect(try permitted("B", .onSite, "2026-04-20", "2026-04-22").intervals.count == 3)
        #expect(try permitted("B", .onSite, "2026-04-23", "2026-04-24").isEmpty)
        #expect(try permitted("B", .workingHours, "2026-04-23", "2026-04-24").isEmpty)
    }

    @Test func contractedHoursReplaceTheSchools() throws {
        let hours = try permitted("O", .workingHours, "2026-04-22")
        #expect(hours.lines.first?.hasPrefix("08:00-") == true)
        #expect(hours.lines.last?.hasSuffix("-16:30") == true)
        let date = try #require(CivilDate("2026-04-22"))
        let noon = try #require(CivilTime.interval(date, try span("12:10", "12:20")))
        #expect(!hours.overlaps(noon), "whose lunch the office takes is not said, so no lunch counts")
    }

    @Test func hoursWithoutAPhaseTakeThePausesOfTheLessonsPhase() throws {
        let hours = "\nB,,mon;tue,,08:30,15:30,hours,,,,Valley,,,"
        let plan = try SchoolFixture.read(timetable: SchoolFixture.timetable + hours).plan("B", "2026-04-21")
        #expect(plan.workingHours.lines == ["08:30-10:15", "10:30-12:00", "13:10-15:30"])
        #expect(plan.lines { $0.kind == .lunch } == ["12:00-13:10 lunch Lunch"])
    }

    @Test func severalDaysAndABackwardRange() throws {
        #expect(try permitted("H", .lessons, "2026-04-13", "2026-05-01").intervals.count == 3)
        #expect(try permitted("H", .lessons, "2026-05-01", "2026-04-13").isEmpty)
    }

    @Test func toleranceIsForTheRulesToApply() throws {
        let lessonTime = try #require(school.lessonTime)
        let lesson = try #require(try school.plan("H", "2026-04-22").assessedLessons.first)
        let inner = try #require(lesson.interval.inset(milliseconds: lessonTime.tolerance))
        #expect(IntervalSet([inner]).lines == ["13:35-15:10"])
    }

    private func span(_ start: String, _ end: String) throws -> CivilSpan {
        let (first, last) = (try #require(CivilMinute(start)), try #require(CivilMinute(end)))
        return try #require(CivilSpan(start: first, end: last))
    }
}
