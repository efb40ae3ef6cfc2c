import FlowModel
import Monitoring
import Testing
import TimetableImport

/// Faults of a table that was never written are told of the files that it was made from.
@Suite struct OriginalPlacesTests {
    private static let table = ImportFixture.file(
        "staff_number,day,start,end,type,source\nA,mon,09:00,10:00,lesson,\nA,tue,09:00,10:00,lesson,e:1.csv:12\n",
        name: "timetable.csv")

    @Test(arguments: [
        ("timetable.csv", 3, "e:1.csv", 12), ("timetable.csv", 2, "timetable.csv", 0),
        ("timetable.csv", 0, "timetable.csv", 0), ("days.csv", 3, "days.csv", 3),
    ])
    func citesTheOriginal(file: String, line: Int, original: String, originalLine: Int) {
        let fault = ConfigurationFault(file: file, line: line, column: 4, problem: "a problem", hint: "a hint")
        let told = OriginalPlaces(Self.table).cite(fault)
        #expect(told.file == original)
        #expect(told.line == originalLine)
        #expect(told.problem == fault.problem)
        #expect(told.hint == fault.hint)
    }

    @Test(arguments: [
        (
            "the row overlaps timetable.csv:57 (e.csv:12) on Monday, 09:00-10:00",
            "the row overlaps e.csv:12 on Monday, 09:00-10:00"
        ),
        ("the row overlaps timetable.csv:57 on Monday", "the row overlaps a row that was there before on Monday"),
        ("ends with timetable.csv:57", "ends with a row that was there before"),
        ("names days.csv:3", "names days.csv:3"),
    ])
    func namesNoLineOfTheTableWithinASentence(problem: String, told: String) {
        let fault = ConfigurationFault(file: "timetable.csv", line: 3, problem: problem, hint: "a hint")
        #expect(OriginalPlaces(Self.table).cite(fault).problem == told)
    }

    @Test func remarksOnRowsFromBeforeAreCounted() {
        let remarks = [("timetable.csv", 2), ("timetable.csv", 3), ("timetable.csv", 2), ("days.csv", 2)].map {
            ConfigurationFault(file: $0.0, line: $0.1, problem: "a problem", hint: "a hint")
        }
        let places = OriginalPlaces(Self.table)
        #expect(
            places.cite(remarks: remarks).map { "\($0.file):\($0.line) \($0.problem)" } == [
                "e:1.csv:12 a problem", "days.csv:2 a problem",
                "timetable.csv:0 2 more to look at, of rows that were there before",
            ])
        #expect(places.cite(remarks: [remarks[1]]).map(\.line) == [12])
        #expect(places.cite(remarks: []) == [])
    }
}
