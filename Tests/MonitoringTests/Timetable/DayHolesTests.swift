import FlowModel
import Monitoring
import Testing

/// What an export lost leaves a hole, in every week in which a lesson can be missing.
@Suite struct DayHolesTests {
    private static let header = "staff_number,week,day,start,end,type,class,phase,from,to\n"

    private func remarks(_ rows: String, cycle: String? = nil) throws -> [String] {
        let outcome = SchoolFixture.read(
            weeks: cycle == nil ? SchoolFixture.weeks : nil, cycle: cycle, timetable: Self.header + rows)
        let lessonTime = try #require(outcome.lessonTime, "\(outcome.problems)")
        return TimetableGaps.find(lessonTime).map { "\($0.line) \($0.problem)" }
    }

    private static func hole(_ line: Int, _ span: String, _ days: String = "Monday") -> String {
        "\(line) nothing is said about \(span) on \(days), before this row"
    }

    @Test(arguments: [
        // A row of every week beside one of a single week: the other week lacks a lesson.
        (
            "A,,mon,08:55,10:00,lesson,Y4,KS2,,\nA,A,mon,10:45,11:30,lesson,Y4,KS2,,\nA,,mon,11:30,12:30,lesson,Y4,KS2,,",
            [hole(4, "10:45-11:30")]
        ),
        // Both weeks have the hole, by rows of their own.
        (
            "A,A,mon,08:55,10:00,lesson,Y4,KS2,,\nA,B,mon,08:55,10:00,lesson,Y5,KS2,,\nA,,mon,11:30,12:30,lesson,Y4,KS2,,",
            [hole(4, "10:45-11:30")]
        ),
        // Each week lacks another lesson, which the other week's row does not fill.
        (
            "A,,mon,08:55,09:30,lesson,Y4,KS2,,\nA,A,mon,09:30,10:30,lesson,Y4,KS2,,\nA,B,mon,10:45,11:45,lesson,Y4,KS2,,\nA,,mon,11:45,12:30,lesson,Y4,KS2,,",
            [hole(4, "09:30-10:30"), hole(5, "10:45-11:45")]
        ),
        // A row with dates of its own ends, and leaves its time open.
        (
            "A,,mon,08:55,10:00,lesson,Y4,KS2,,\nA,,mon,10:45,11:30,lesson,Y4,KS2,,2026-05-22\nA,,mon,11:30,12:30,lesson,Y4,KS2,,",
            [hole(4, "10:45-11:30")]
        ),
        // One row for several days is told of once.
        (
            "A,,mon-wed,08:55,10:00,lesson,Y4,KS2,,\nA,,mon-fri,11:30,12:30,lesson,Y4,KS2,,",
            [hole(3, "10:45-11:30", "Monday, Tuesday, Wednesday")]
        ),
        // The nearer hole of two, each with the row after it.
        (
            "A,,mon,08:55,09:00,lesson,Y4,KS2,,\nA,,mon,10:00,10:30,lesson,Y4,KS2,,\nA,,mon,11:30,12:30,lesson,Y4,KS2,,",
            [hole(3, "09:00-10:00"), hole(4, "10:45-11:30")]
        ),
    ])
    func aHoleIsToldInEachWeek(rows: String, expected: [String]) throws {
        #expect(try remarks(rows) == expected)
    }

    @Test(arguments: [
        // Weeks A and B fill each other's time.
        "A,,mon,08:55,10:00,lesson,Y4,KS2,,\nA,A,mon,10:45,11:30,lesson,Y4,KS2,,\nA,B,mon,10:45,11:30,ppa,,KS2,,\nA,,mon,11:30,12:30,lesson,Y4,KS2,,",
        // Nobody knows what is missing where a row may be an hour off.
        "A,,mon,13:30,13:40,lesson,Y4,KS2,,\nA,,mon,15:00,15:15,lesson,Y4,KS2,2026-10-31,",
        // Off by contract.
        "A,,mon,08:30,10:30,hours,,,,\nA,,mon,13:30,15:30,hours,,,,\nA,,mon,08:55,10:00,lesson,Y4,KS2,,\nA,,mon,13:30,15:15,lesson,Y4,KS2,,",
    ])
    func nothingIsToldWhereNothingIsMissing(rows: String) throws {
        #expect(try remarks(rows).filter { $0.contains("nothing is said") } == [])
    }

    @Test func withinContractedHoursAHoleIsTold() throws {
        let rows =
            "A,,mon,08:30,16:00,hours,,,,\nA,,mon,08:55,10:00,lesson,Y4,KS2,,\nA,,mon,13:30,15:15,lesson,Y4,KS2,,"
        #expect(try remarks(rows) == [Self.hole(4, "10:45-12:30")])
    }

    @Test func aDoubtfulRowKeepsHolesOfItsDayFromBeingTold() throws {
        let header = "staff_number,day,start,end,type,class,phase,doubt\n"
        let rows = "A,mon,08:55,10:00,lesson,Y4,KS2,utc-shift\nA,mon,11:30,12:30,lesson,Y4,KS2,"
        let time = try #require(SchoolFixture.read(timetable: header + rows).lessonTime)
        #expect(TimetableGaps.find(time) == [])
        let sure = try #require(
            SchoolFixture.read(timetable: header + rows.replacing("utc-shift", with: "")).lessonTime)
        #expect(TimetableGaps.find(sure).count == 1)
    }

    @Test func daysOfACycleHaveHolesToo() throws {
        let cycle = "rule,from,names\ndays,2026-02-23,D1;D2"
        let rows =
            "A,,D1,08:55,10:00,lesson,Y4,KS2,,\nA,,D2,08:55,10:30,lesson,Y4,KS2,,\nA,,D2,10:45,11:30,lesson,Y4,KS2,,"
        let last = "\nA,,D1;D2,11:30,12:30,lesson,Y4,KS2,,"
        let days = "Monday, Tuesday, Wednesday, Thursday, Friday"
        #expect(try remarks(rows + last, cycle: cycle) == [Self.hole(5, "10:45-11:30", days)])
    }

    /// The school's working hours end at 16:00: nobody misses a row after that.
    @Test func afterTheSchoolsHoursNothingIsMissing() throws {
        let club = "\nA,,mon,19:00,20:00,club,,KS2,,"
        #expect(try remarks("A,,mon,13:30,15:30,lesson,Y4,KS2,," + club) == [])
        #expect(try remarks("A,,mon,13:30,15:00,lesson,Y4,KS2,," + club) == [Self.hole(3, "15:00-16:00")])
    }

    private static func twoHoles(_ person: String, on days: [String] = ["mon"]) -> String {
        days.map { day in
            "\(person),,\(day),08:55,09:00,lesson,Y4,KS2,,\n\(person),,\(day),10:00,10:30,lesson,Y4,KS2,,\n"
        }.joined()
    }

    @Test func manyHolesOfAPersonAreToldTogether() throws {
        #expect(
            try remarks(Self.twoHoles("A", on: ["mon", "tue", "wed", "thu"])) == [
                Self.hole(3, "09:00-10:00") + ", nor about 3 more times of this person"
            ])
    }

    @Test func holesOfManyPeopleAreToldTogether() throws {
        let rows = ["A", "B", "C", "D"].map { Self.twoHoles($0) }.joined()
        #expect(try remarks(rows) == ["3 4 people have 45 minutes or more between rows, the first before this row"])
    }
}
