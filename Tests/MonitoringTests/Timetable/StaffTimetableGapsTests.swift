import FlowModel
import Monitoring
import Testing

/// The staff list and the timetable on the same person.
@Suite struct StaffTimetableGapsTests {
    private func remarks(_ rows: String, sites: Set<String> = ["Valley"], leavesOn: String? = nil) throws -> [String] {
        let header = "staff_number,day,start,end,type,class,site,phase,from,to\n"
        let outcome = SchoolFixture.read(timetable: header + rows)
        let lessonTime = try #require(outcome.lessonTime, "\(outcome.problems)")
        let employee = Employee(
            staffNumber: try #require(StaffNumber("A")), name: "Alex Archer", role: .teacher, sites: sites,
            identities: [], leavesOn: try leavesOn.map { try #require(CivilDate($0)) })
        let found = TimetableGaps.find(lessonTime, among: IdentityDirectory([employee]))
        #expect(found.allSatisfy { !"\($0)".contains("Archer") })
        return found.map { "\($0.line) \($0.problem)" }
    }

    private static let elsewhere = "the row is of a site that the staff list does not name for this person"

    @Test func aRowAtAnotherSiteIsToldOnce() throws {
        let rows = "A,mon-fri,09:00,10:00,lesson,Y4,Valley,KS2,,\nA,mon-fri,11:00,12:00,lesson,Y4,Hill,KS2,,"
        #expect(try remarks(rows) == ["3 \(Self.elsewhere)"])
        #expect(try remarks(rows, sites: ["Valley", "Hill"]) == [])
    }

    @Test func rowsOfOthersAreNotTold() throws {
        #expect(try remarks("B,mon,09:00,10:00,lesson,Y4,Hill,KS2,,") == [])
    }

    /// The school of the fixture has two.
    @Test func aRowWithoutASiteIsTold() throws {
        let rows = "A,mon,09:00,10:00,lesson,Y4,,KS2,,\nA,mon,08:00,16:00,hours,,,,,"
        #expect(try remarks(rows) == ["2 on Monday the row names no site of the school"])
    }

    @Test(arguments: [
        // The row goes on, with and without an end.
        ("2026-05-22", "", true), ("2026-05-22", "2026-07-21", true),
        // It ends with the employment, or before.
        ("2026-05-22", "2026-05-22", false), ("2026-05-22", "2026-04-30", false),
        // The employment goes on to the end of the calendar, or beyond.
        ("2026-10-30", "", false), ("2027-07-20", "", false),
    ])
    func rowsAfterTheLastDayAreToldOnce(leavesOn: String, to: String, isTold: Bool) throws {
        let rows = "A,mon,09:00,10:00,lesson,Y4,Valley,KS2,,\(to)\nA,tue,09:00,10:00,lesson,Y4,Valley,KS2,,\(to)"
        let told = "2 rows of this person go on after \(leavesOn), the last day in the staff list"
        #expect(try remarks(rows, leavesOn: leavesOn) == (isTold ? [told] : []))
    }
}
