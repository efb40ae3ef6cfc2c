import FlowModel
import Monitoring
import Testing

/// A row that may be an hour off leaves nothing sure of its day.
@Suite struct SlotDoubtTests {
    private static let header = "staff_number,day,start,end,type,class,site,phase,doubt\n"

    private func plan(_ rows: [String], exceptions: String? = nil, on date: String = "2026-05-05") throws -> DayPlan {
        let header = "staff_number,date,start,end,kind,checked,class,site,phase\n"
        return try SchoolFixture.read(
            timetable: Self.header + rows.joined(separator: "\n"), exceptions: exceptions.map { header + $0 }
        ).plan("A", date)
    }

    private static let sure = "A,mon-fri,08:55,10:30,lesson,Y4,Valley,KS2,"

    @Test(arguments: [
        "A,tue,10:45,11:45,lesson,Y5,Valley,KS2,utc-shift", "A,tue,11:00,11:30,assembly,,Valley,KS2,utc-shift",
    ])
    func nothingOfItsDayIsAssessed(row: String) throws {
        let tuesday = try plan([Self.sure, row])
        #expect(tuesday.assessedLessons.isEmpty)
        #expect(tuesday.lessonLines.allSatisfy { $0.hasSuffix("(doubtful-time)") } && !tuesday.lessonLines.isEmpty)
        #expect(try plan([Self.sure, row], on: "2026-05-06").lessonLines == ["08:55-10:30 lesson Y4"])
    }

    /// What somebody entered for the date has a time of its own.
    @Test func coverIsAssessedAllTheSame() throws {
        let rows = [Self.sure, "A,tue,10:45,11:45,lesson,Y5,Valley,KS2,utc-shift"]
        let plan = try plan(rows, exceptions: "A,2026-05-05,13:30,14:30,cover-given,yes,Y6,Valley,KS2")
        #expect(plan.assessedLessons.map(\.label) == ["Y6"])
    }

    @Test func doubtfulHoursAreNone() throws {
        let hours = "A,mon-fri,08:00,12:00,hours,,Valley,KS2,"
        #expect(try plan([Self.sure, hours]).workingHours.lines == ["08:00-10:30", "10:45-12:00"])
        #expect(try plan([Self.sure, hours + "utc-shift"]).workingHours.isEmpty)
        #expect(try plan([Self.sure, hours + "utc-shift"]).lessonLines == ["08:55-10:30 lesson Y4"])
    }

    @Test func anUnknownDoubtIsAFault() {
        let outcome = SchoolFixture.read(timetable: Self.header + Self.sure + "perhaps")
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems == ["timetable.csv:2:44 unknown doubt \"perhaps\""])
    }
}
