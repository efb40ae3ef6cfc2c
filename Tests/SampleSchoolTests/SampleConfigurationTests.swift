import FlowModel
import Foundation
import Monitoring
import Testing
import sample_school

@Suite("The sample school's timetable")
struct SampleConfigurationTests {
    private static func file(_ name: String) throws -> TimetableFile {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "config/sample")
        return TimetableFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }

    /// The ways in which the generator's proxy writes the subject, decoded; the sample authorisation binds them.
    private static let subjectsAccounts = ["a.archer", "a.archer@littletown.example", #"littletown\a.archer"#]

    private static func read(staff: Set<StaffNumber>? = nil) throws -> TimetableReader.Outcome {
        let files = TimetableFiles(
            days: try file("calendar/days.csv"), bankHolidays: try file("calendar/bank-holidays.json"),
            periods: try file("calendar/periods.csv"), weeks: try file("calendar/weeks.csv"),
            timetable: try file("timetable.csv"), exceptions: try file("exceptions.csv"))
        return TimetableReader.read(files, sites: ["Valley", "Hill"], staff: staff, version: "test")
    }

    @Test("it has no faults, and nothing is left open")
    func soundness() throws {
        let outcome = try SampleConfigurationTests.read()
        #expect(outcome.faults == [])
        #expect(outcome.notices == [])
    }

    @Test("the generator and the timetable agree on when the two people with a story teach")
    func agreement() throws {
        let lessonTime = try #require(try SampleConfigurationTests.read().lessonTime)
        let subject = try #require(StaffNumber("T-014"))
        let colleague = try #require(StaffNumber("T-015"))
        let monday = try #require(CivilDate("2026-04-27"))
        for day in SchoolDay.fortnight {
            let date = monday.adding(days: day.number)
            #expect(
                lessonTime.dayPlan(of: subject, on: date).assessedLessons.map(\.interval) == Lessons.ofSubject(on: day))
            #expect(
                lessonTime.dayPlan(of: colleague, on: date).assessedLessons.map(\.interval)
                    == Lessons.ofColleague(on: day))
        }
    }

    @Test("the staff list has no faults, and everybody in the timetable is in it")
    func staff() throws {
        let file = try SampleConfigurationTests.file("staff.csv")
        let (directory, faults) = IdentityDirectory.parse(file.bytes, file: file.name)
        #expect(faults == [])
        let staff = try #require(directory)
        let people = staff.employees.filter { !$0.isGenericLogIn }
        let outcome = try SampleConfigurationTests.read(staff: Set(people.map(\.staffNumber)))
        #expect(outcome.faults == [])
        #expect(outcome.notices == [])
        let subject = try #require(StaffNumber("T-014"))
        let identities = try SampleConfigurationTests.subjectsAccounts.map { try NormalisedIdentity(.proxyUser, $0) }
        #expect(staff.employee(subject)?.identities == Set(identities))
    }
}
